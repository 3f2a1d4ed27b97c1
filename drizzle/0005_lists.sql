CREATE TABLE "lists" (
	"workspace_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"posted_at" timestamp with time zone,
	"wake_at" timestamp with time zone,
	CONSTRAINT "lists_workspace_id_person_id_pk" PRIMARY KEY("workspace_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "passed_over" (
	"workspace_id" text NOT NULL,
	"clock_id" text NOT NULL,
	"step" text NOT NULL,
	"person_id" text NOT NULL,
	"to_person_id" text,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "passed_over_workspace_id_clock_id_step_person_id_pk" PRIMARY KEY("workspace_id","clock_id","step","person_id"),
	CONSTRAINT "passed_over_why" CHECK ("passed_over"."why" in ('away', 'off', 'inactive', 'unreachable'))
);
--> statement-breakpoint
CREATE TABLE "covers" (
	"workspace_id" text NOT NULL,
	"person_id" text NOT NULL,
	"covered_by" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "covers_workspace_id_person_id_starts_at_pk" PRIMARY KEY("workspace_id","person_id","starts_at"),
	CONSTRAINT "covers_span" CHECK ("covers"."starts_at" < "covers"."ends_at"),
	CONSTRAINT "covers_two" CHECK ("covers"."person_id" <> "covers"."covered_by")
);
--> statement-breakpoint
CREATE TABLE "person_settings" (
	"workspace_id" text NOT NULL,
	"person_id" text NOT NULL,
	"hours" jsonb,
	"digest_time" text,
	"away_until" timestamp with time zone,
	"backup_id" text,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_settings_workspace_id_person_id_pk" PRIMARY KEY("workspace_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "user_groups" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"handle" text NOT NULL,
	"member_ids" text[] DEFAULT '{}' NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_groups_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "nudges" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "nudges" ALTER COLUMN "outbox_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "stated_by" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "snoozed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "channel_id" text;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "is_urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
UPDATE "nudges" SET "told_at" = "decided_at" WHERE "state" = 'settled';--> statement-breakpoint
INSERT INTO "lists" ("workspace_id", "person_id", "wake_at") SELECT "workspace_id", "person_id", min("decided_at") FROM "nudges" WHERE "state" = 'open' GROUP BY 1, 2;--> statement-breakpoint
UPDATE "outbox" o SET "notice" = jsonb_set(o."notice", '{standing}', '"repeated"'), "revision" = o."revision" + 1,
  "state" = CASE WHEN o."message_ts" IS NULL AND o."state" = 'pending' AND o."attempts" = 0 THEN 'withdrawn' WHEN o."state" = 'delivered' THEN 'pending' ELSE o."state" END
  FROM "nudges" n WHERE n."workspace_id" = o."workspace_id" AND n."outbox_key" = o."key" AND n."state" = 'open';--> statement-breakpoint
UPDATE "nudges" SET "outbox_key" = NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "shown" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "status_emoji" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "status_text" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "status_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "dnd_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "dnd_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "dnd_paused_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "presence_checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "unreachable_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "unreachable_why" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "rest_minutes" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "reactions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "lists_due" ON "lists" USING btree ("workspace_id","wake_at") WHERE "lists"."wake_at" is not null;--> statement-breakpoint
CREATE INDEX "passed_over_untold" ON "passed_over" USING btree ("workspace_id","person_id") WHERE "passed_over"."told_at" is null;--> statement-breakpoint
CREATE INDEX "nudges_open" ON "nudges" USING btree ("workspace_id","person_id") WHERE "nudges"."state" = 'open';--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_recipient" CHECK (("nudges"."person_id" is null) <> ("nudges"."channel_id" is null));--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_card" CHECK (("nudges"."channel_id" is null) or ("nudges"."outbox_key" is not null));--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_rest" CHECK ("workspaces"."rest_minutes" between 0 and 240);