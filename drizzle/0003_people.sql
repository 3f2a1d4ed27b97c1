ALTER TABLE "facts" ADD COLUMN "told_role" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "bot_id" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "told_role" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "enterprise_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_domain" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "bot_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "decided_role" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "decisions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "enterprise_id" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "internal_domains" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Nobody has said yet who anybody is: every role that is kept is by what Slack told.
UPDATE "facts" SET "told_role" = "actor_role";--> statement-breakpoint
UPDATE "messages" SET "told_role" = "author_role";--> statement-breakpoint
ALTER TABLE "facts" ALTER COLUMN "told_role" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ALTER COLUMN "told_role" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_told_role" CHECK ("facts"."told_role" in ('customer', 'staff', 'bot', 'unknown'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_told_role" CHECK ("messages"."told_role" in ('customer', 'staff', 'bot', 'unknown'));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_decided_role" CHECK ("people"."decided_role" in ('customer', 'staff', 'bot'));
