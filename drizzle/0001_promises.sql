CREATE TABLE "inbox_standings" (
	"workspace_id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"is_shared" boolean NOT NULL,
	"customer_id" text NOT NULL,
	"tier" text,
	CONSTRAINT "inbox_standings_workspace_id_inbox_id_effective_at_pk" PRIMARY KEY("workspace_id","inbox_id","effective_at")
);
--> statement-breakpoint
ALTER TABLE "clocks" DROP CONSTRAINT "clocks_metric";--> statement-breakpoint
ALTER TABLE "clocks" DROP CONSTRAINT "clocks_outcome";--> statement-breakpoint
ALTER TABLE "clocks" DROP CONSTRAINT "clocks_running";--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "priority" text NOT NULL DEFAULT 'normal';--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "ladder" jsonb NOT NULL DEFAULT '[{"at":0.5,"to":"owner"}]';--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "pauses" jsonb NOT NULL DEFAULT '[]';--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "snapshots" jsonb NOT NULL DEFAULT '[]';--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "paused_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "paused_by" text;--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "source" jsonb;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_priority" CHECK ("clocks"."priority" in ('urgent', 'high', 'normal', 'low'));--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_metric" CHECK ("clocks"."metric" in ('first_reply', 'next_reply', 'periodic_update', 'resolution', 'follow_up'));--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_outcome" CHECK ("clocks"."outcome" in ('running', 'paused', 'met', 'breached', 'cancelled'));--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_running" CHECK ("clocks"."outcome" not in ('running', 'paused') or "clocks"."ended_at" is null);--> statement-breakpoint
-- What is kept already: clocks tell what they were promised, rules carry their conditions apart, and inboxes their standing.
ALTER TABLE "clocks" ALTER COLUMN "priority" DROP DEFAULT, ALTER COLUMN "ladder" DROP DEFAULT, ALTER COLUMN "pauses" DROP DEFAULT, ALTER COLUMN "snapshots" DROP DEFAULT;--> statement-breakpoint
UPDATE "clocks" c SET "snapshots" = jsonb_build_array(jsonb_build_object(
	'at', to_char(c.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'cause', 'started', 'by', c.asked_by,
	'role', 'customer', 'priority', 'normal', 'rule', null, 'passedOver', '[]'::jsonb, 'targetMinutes', c.target_minutes,
	'hours', c.hours, 'policyVersion', c.policy_version, 'calendarId', c.calendar_id, 'calendarVersion', c.calendar_version,
	'dueAt', to_char(c.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));--> statement-breakpoint
UPDATE "policies" p SET "document" = p.document || jsonb_build_object(
	'ladder', '[]'::jsonb, 'pausedBy', '["staff", "question"]'::jsonb, 'standIns', '{}'::jsonb,
	'priorityWords', '{"urgent": ["production is down", "prod is down", "site is down", "system is down", "outage", "data loss"]}'::jsonb,
	'rules', coalesce((
		SELECT jsonb_agg((r.rule - 'inboxes') || jsonb_build_object('name', 'Rule ' || r.place,
			'when', jsonb_build_object('inboxes', r.rule -> 'inboxes')) ORDER BY r.place)
		FROM jsonb_array_elements(p.document -> 'rules') WITH ORDINALITY AS r(rule, place)), '[]'::jsonb));--> statement-breakpoint
INSERT INTO "inbox_standings" SELECT i.workspace_id, i.id, i.watched_since, i.is_shared, i.customer_id, u.tier
	FROM "inboxes" i JOIN "customers" u ON u.workspace_id = i.workspace_id AND u.id = i.customer_id;
