import { type Check, exactlyOne, object, string } from './check.ts';
import { blockId, imageUrl, plainText, slackFile } from './composition.ts';

const source = { image_url: imageUrl, slack_file: slackFile };

/** An image beside or among text. */
export const imageElementKinds: Record<string, Check> = {
  image: object(
    { 'type!': string(), 'alt_text!': string({ max: 2000 }), ...source },
    exactlyOne('image_url', 'slack_file'),
  ),
};

/** An image that is a block of its own, and videos. */
export const imageBlockKinds: Record<string, Check> = {
  image: object(
    {
      'type!': string(),
      block_id: blockId,
      'alt_text!': string({ max: 2000 }),
      title: plainText(2000),
      ...source,
    },
    exactlyOne('image_url', 'slack_file'),
  ),
  video: object({
    'type!': string(),
    block_id: blockId,
    'alt_text!': string(),
    'title!': plainText(199),
    'thumbnail_url!': string(),
    'video_url!': string({ pattern: /^https:\/\/\S+$/ }),
    title_url: string({ pattern: /^https:\/\/\S+$/ }),
    author_name: string({ max: 49 }),
    provider_name: string(),
    provider_icon_url: string(),
    description: plainText(199),
  }),
};
