CREATE TABLE "promises" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"message_id" text NOT NULL,
	"promised_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"quote" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"is_date_said" boolean NOT NULL,
	"other_due_at" timestamp with time zone,
	"source" text NOT NULL,
	"is_certain" boolean NOT NULL,
	"why" text NOT NULL,
	"dated" jsonb NOT NULL,
	"state" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"told_with" text,
	"told_how" text,
	"replaced_by" text,
	CONSTRAINT "promises_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "promises_source" CHECK ("promises"."source" in ('words', 'reaction', 'hand')),
	CONSTRAINT "promises_state" CHECK ("promises"."state" in ('open', 'told', 're_promised', 'not_promised', 'promise_deleted', 'promise_withdrawn')),
	CONSTRAINT "promises_ended" CHECK (("promises"."state" = 'open') = ("promises"."ended_at" is null)),
	CONSTRAINT "promises_due" CHECK ("promises"."due_at" > "promises"."made_at")
);
--> statement-breakpoint
ALTER TABLE "clocks" DROP CONSTRAINT "clocks_metric";--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "is_asked_to_close" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "continues_id" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "remind_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "author_zone" text;--> statement-breakpoint
CREATE INDEX "promises_of_conversation" ON "promises" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "promises_open" ON "promises" USING btree ("workspace_id","promised_by","due_at") WHERE "promises"."state" = 'open';--> statement-breakpoint
CREATE INDEX "promises_made" ON "promises" USING btree ("workspace_id","made_at");--> statement-breakpoint
CREATE INDEX "conversations_closing" ON "conversations" USING btree ("workspace_id","closes_at") WHERE "conversations"."closes_at" is not null;--> statement-breakpoint
CREATE INDEX "conversations_to_remind" ON "conversations" USING btree ("workspace_id","remind_at") WHERE "conversations"."remind_at" is not null;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_metric" CHECK ("clocks"."metric" in ('first_reply', 'next_reply', 'periodic_update', 'resolution', 'follow_up', 'internal_reply'));