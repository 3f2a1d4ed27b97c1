import { extname } from 'node:path';
import type { Fields } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import type { HostedFile } from './model.ts';
import type { World } from './world.ts';

const mimetypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.log': 'text/plain',
  '.json': 'application/json',
};

export function addFile(
  world: World,
  given: { name: string; bytes: Buffer; user: string; title?: string; isComplete?: boolean },
): HostedFile {
  const extension = extname(given.name).toLowerCase();
  const file: HostedFile = {
    id: world.ids.next('F'),
    name: given.name,
    title: given.title ?? given.name,
    mimetype: mimetypes[extension] ?? 'application/octet-stream',
    filetype: extension.slice(1) || 'binary',
    user: given.user,
    userTeam: world.people.get(given.user)?.teamId ?? world.team.id,
    createdAt: world.clock.now(),
    bytes: given.bytes,
    isComplete: given.isComplete ?? true,
    channels: [],
  };
  world.files.set(file.id, file);
  return file;
}

/** A file as messages and files.info carry it; it is served by the workspace itself. */
export function fileOnWire(world: World, file: HostedFile): Fields {
  const url = `${world.url}/files-pri/${world.team.id}-${file.id}`;
  const slug = encodeURIComponent(file.name.toLowerCase());
  const isImage = file.mimetype.startsWith('image/');
  return {
    id: file.id,
    created: secondsOf(file.createdAt),
    timestamp: secondsOf(file.createdAt),
    name: file.name,
    title: file.title,
    mimetype: file.isComplete ? file.mimetype : '',
    filetype: file.filetype,
    pretty_type: file.filetype.toUpperCase(),
    user: file.user,
    user_team: file.userTeam,
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${url}/${slug}`,
    url_private_download: `${url}/download/${slug}`,
    ...(isImage ? { thumb_360: `${url}/${slug}`, thumb_720: `${url}/${slug}` } : {}),
    permalink: `${world.url}/files/${file.user}/${file.id}/${slug}`,
    permalink_public: '',
    channels: file.channels,
    groups: [],
    ims: [],
    has_rich_preview: false,
    file_access: 'visible',
  };
}
