CREATE TABLE "clocks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"metric" text NOT NULL,
	"ask_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_by_name" text,
	"ask_text" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"target_minutes" integer NOT NULL,
	"hours" text NOT NULL,
	"policy_version" integer NOT NULL,
	"calendar_id" text NOT NULL,
	"calendar_version" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"fulfilled_at" timestamp with time zone,
	"cancel_reason" text,
	"elapsed_minutes" integer,
	"nudged_at" timestamp with time zone,
	"next_action_at" timestamp with time zone,
	CONSTRAINT "clocks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "clocks_metric" CHECK ("clocks"."metric" in ('first_reply', 'next_reply')),
	CONSTRAINT "clocks_outcome" CHECK ("clocks"."outcome" in ('running', 'met', 'breached', 'cancelled')),
	CONSTRAINT "clocks_hours" CHECK ("clocks"."hours" in ('business', 'calendar')),
	CONSTRAINT "clocks_target" CHECK ("clocks"."target_minutes" > 0),
	CONSTRAINT "clocks_due_after_start" CHECK ("clocks"."due_at" >= "clocks"."started_at"),
	CONSTRAINT "clocks_met" CHECK ("clocks"."outcome" <> 'met' or "clocks"."fulfilled_at" <= "clocks"."due_at"),
	CONSTRAINT "clocks_breached" CHECK ("clocks"."outcome" <> 'breached' or "clocks"."ended_at" is null or "clocks"."ended_at" > "clocks"."due_at"),
	CONSTRAINT "clocks_running" CHECK ("clocks"."outcome" <> 'running' or "clocks"."ended_at" is null),
	CONSTRAINT "clocks_fulfilled" CHECK ("clocks"."fulfilled_at" is null or "clocks"."fulfilled_at" = "clocks"."ended_at"),
	CONSTRAINT "clocks_cancelled" CHECK ("clocks"."outcome" <> 'cancelled' or "clocks"."cancel_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"first_message_id" text NOT NULL,
	"kind" text NOT NULL,
	"is_boundary" boolean NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_message_at" timestamp with time zone NOT NULL,
	"assignee_id" text,
	"last_staff_id" text,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" text,
	"snoozed_until" timestamp with time zone,
	"snoozed_by" text,
	"handed_over_by" text,
	"handed_over_at" timestamp with time zone,
	"handed_over_note" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "conversations_kind" CHECK ("conversations"."kind" in ('thread', 'run')),
	CONSTRAINT "conversations_state" CHECK ("conversations"."state" in ('waiting', 'answered', 'quiet', 'closed')),
	CONSTRAINT "conversations_closed" CHECK (("conversations"."state" = 'closed') = ("conversations"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"state" text DEFAULT 'recorded' NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"error" text,
	CONSTRAINT "deliveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('event', 'action', 'view', 'command', 'shortcut', 'history')),
	CONSTRAINT "deliveries_state" CHECK ("deliveries"."state" in ('recorded', 'applied', 'failed')),
	CONSTRAINT "deliveries_applied" CHECK (("deliveries"."state" = 'applied') = ("deliveries"."applied_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"workspace_id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"id" text NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"actor_role" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "facts_workspace_id_inbox_id_id_pk" PRIMARY KEY("workspace_id","inbox_id","id"),
	CONSTRAINT "facts_actor_role" CHECK ("facts"."actor_role" in ('customer', 'staff', 'bot', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"workspace_id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"thread_id" text,
	"author_id" text NOT NULL,
	"author_name" text,
	"author_role" text NOT NULL,
	"text" text NOT NULL,
	"has_files" boolean NOT NULL,
	"conversation_id" text,
	CONSTRAINT "messages_workspace_id_inbox_id_id_pk" PRIMARY KEY("workspace_id","inbox_id","id"),
	CONSTRAINT "messages_author_role" CHECK ("messages"."author_role" in ('customer', 'staff', 'bot', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "nudges" (
	"workspace_id" text NOT NULL,
	"clock_id" text NOT NULL,
	"step" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"outbox_key" text NOT NULL,
	CONSTRAINT "nudges_workspace_id_clock_id_step_pk" PRIMARY KEY("workspace_id","clock_id","step"),
	CONSTRAINT "nudges_state" CHECK ("nudges"."state" in ('open', 'settled')),
	CONSTRAINT "nudges_settled" CHECK (("nudges"."state" = 'settled') = ("nudges"."settled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"notice" jsonb NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"channel_id" text,
	"message_ts" text,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "outbox_workspace_id_key_pk" PRIMARY KEY("workspace_id","key"),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('pending', 'sending', 'delivered', 'withdrawn', 'failed')),
	CONSTRAINT "outbox_sending" CHECK (("outbox"."state" = 'sending') = ("outbox"."claimed_at" is not null)),
	CONSTRAINT "outbox_delivered" CHECK ("outbox"."state" <> 'delivered' or "outbox"."message_ts" is not null)
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"period_start" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_workspace_id_kind_period_start_pk" PRIMARY KEY("workspace_id","kind","period_start"),
	CONSTRAINT "reports_kind" CHECK ("reports"."kind" in ('weekly'))
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"document" jsonb NOT NULL,
	"changed_by" text,
	CONSTRAINT "calendars_workspace_id_id_version_pk" PRIMARY KEY("workspace_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"workspace_id" text NOT NULL,
	"version" integer NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"document" jsonb NOT NULL,
	"changed_by" text,
	CONSTRAINT "policies_workspace_id_version_pk" PRIMARY KEY("workspace_id","version")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"owner_id" text,
	"tier" text,
	"slack_team_ids" text[] DEFAULT '{}' NOT NULL,
	"email_domains" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "inboxes" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"customer_id" text NOT NULL,
	"owner_id" text,
	"watched_since" timestamp with time zone NOT NULL,
	"seen_up_to" text,
	CONSTRAINT "inboxes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "inboxes_kind" CHECK ("inboxes"."kind" in ('channel', 'mailbox')),
	CONSTRAINT "inboxes_state" CHECK ("inboxes"."state" in ('watched', 'unwatched', 'archived', 'left'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"team_id" text,
	"role" text NOT NULL,
	"is_guest" boolean DEFAULT false NOT NULL,
	"is_admin" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"time_zone" text,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "people_role" CHECK ("people"."role" in ('customer', 'staff', 'bot', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"bot_user_id" text NOT NULL,
	"time_zone" text NOT NULL,
	"report_channel_id" text,
	"guest_role" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "workspaces_guest_role" CHECK ("workspaces"."guest_role" in ('customer', 'staff'))
);
--> statement-breakpoint
CREATE INDEX "clocks_due" ON "clocks" USING btree ("workspace_id","next_action_at") WHERE "clocks"."next_action_at" is not null;--> statement-breakpoint
CREATE INDEX "clocks_open" ON "clocks" USING btree ("workspace_id","due_at") WHERE "clocks"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "clocks_ended" ON "clocks" USING btree ("workspace_id","ended_at");--> statement-breakpoint
CREATE INDEX "clocks_by_due" ON "clocks" USING btree ("workspace_id","due_at");--> statement-breakpoint
CREATE INDEX "clocks_of_conversation" ON "clocks" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "conversations_of_inbox" ON "conversations" USING btree ("workspace_id","inbox_id","first_message_id");--> statement-breakpoint
CREATE INDEX "conversations_boundaries" ON "conversations" USING btree ("workspace_id","inbox_id","first_message_id") WHERE "conversations"."is_boundary";--> statement-breakpoint
CREATE INDEX "deliveries_to_apply" ON "deliveries" USING btree ("workspace_id","sequence") WHERE "deliveries"."state" = 'recorded';--> statement-breakpoint
CREATE INDEX "facts_of_message" ON "facts" USING btree ("workspace_id","inbox_id","message_id");--> statement-breakpoint
CREATE INDEX "messages_of_thread" ON "messages" USING btree ("workspace_id","inbox_id","thread_id","id") WHERE "messages"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_outside_threads" ON "messages" USING btree ("workspace_id","inbox_id","id") WHERE "messages"."thread_id" is null;--> statement-breakpoint
CREATE INDEX "messages_of_conversation" ON "messages" USING btree ("workspace_id","conversation_id","id");--> statement-breakpoint
CREATE INDEX "nudges_of_person" ON "nudges" USING btree ("workspace_id","person_id","decided_at");--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("workspace_id","next_attempt_at") WHERE "outbox"."state" in ('pending', 'sending');