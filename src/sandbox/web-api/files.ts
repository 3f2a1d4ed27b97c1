import { uniqueId } from '../wire/identifiers.ts';
import { type Fields, fieldsOf, textOf } from '../wire/json.ts';
import { appMessage } from '../workspace/app-messages.ts';
import { addFile, fileOnWire } from '../workspace/files.ts';
import { addMessage } from '../workspace/messages.ts';
import type { HostedFile } from '../workspace/model.ts';
import { destination } from './lookup.ts';
import type { Methods } from './method.ts';
import { refuse } from './refusal.ts';

/** The upload of a file in three steps: ask for a URL, send the bytes there, complete. */
export const fileMethods: Methods = {
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run({ world, args }) {
      const name = args.required('filename');
      const length = args.number('length') ?? 0;
      if (length < 1) refuse('invalid_arguments');
      const file = addFile(world, {
        name,
        bytes: Buffer.alloc(0),
        user: world.app.botUserId,
        isComplete: false,
      });
      return { upload_url: `${world.url}/upload/v1/${uniqueId('', 12)}-${file.id}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run({ world, args }) {
      const listed = (args.list('files') ?? []).map(fieldsOf);
      if (listed.length === 0) refuse('invalid_arguments');
      const files = listed.map((each) => completed(world.files, each));
      const channelId = args.text('channel_id');
      if (channelId) {
        const channel = destination(world, channelId);
        for (const file of files) file.channels.push(channel.id);
        const threadTs = args.text('thread_ts');
        addMessage(world, channel, {
          ...appMessage(world),
          subtype: 'file_share',
          text: args.text('initial_comment') ?? '',
          files: files.map((file) => fileOnWire(world, file)),
          upload: true,
          display_as_bot: false,
          ...(threadTs ? { thread_ts: threadTs } : {}),
        });
      }
      return { files: files.map((file) => fileOnWire(world, file)) };
    },
  },
  'files.info': {
    scope: 'files:read',
    run({ world, args }) {
      const file = world.files.get(args.required('file')) ?? refuse('file_not_found');
      return {
        file: fileOnWire(world, file),
        comments: [],
        response_metadata: { next_cursor: '' },
      };
    },
  },
};

function completed(files: Map<string, HostedFile>, listed: Fields): HostedFile {
  const file = files.get(textOf(listed.id) ?? '') ?? refuse('file_not_found');
  if (file.bytes.length === 0) refuse('file_not_found');
  file.title = textOf(listed.title) ?? file.title;
  file.isComplete = true;
  return file;
}
