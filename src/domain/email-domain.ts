const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The domain of an address, in lower case: `ana@Northwind.example` → `northwind.example`; null where it has none. */
export function emailDomainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 1 ? null : readEmailDomain(address.slice(at + 1));
}

/** A domain as it is compared: in lower case, without a dot at its end; null where it is none. */
export function readEmailDomain(typed: string): string | null {
  const domain = typed.trim().toLowerCase().replace(/\.$/, '');
  const labels = domain.split('.');
  const isOne = labels.length > 1 && domain.length <= 253 && labels.every((part) => label.test(part));
  return isOne && !/^\d+$/.test(labels.at(-1) ?? '') ? domain : null;
}
