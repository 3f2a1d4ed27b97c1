/** The page's requests. A refusal becomes an Error whose message can be shown. */

/**
 * @param {string} path
 * @param {Record<string, string>} query
 */
export const getJson = (path, query = {}) => request(`${path}?${new URLSearchParams(query)}`);

/**
 * @param {string} path
 * @param {object} body
 */
export const postJson = (path, body) =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/**
 * @param {string} url
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function request(url, init) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw new Error('The workspace does not answer. Is it still running?', { cause });
  }
  const text = await response.text();
  const answer = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {};
  if (!response.ok) throw new Error(answer.error ?? `The workspace answered ${response.status}.`);
  return answer;
}
