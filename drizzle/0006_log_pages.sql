CREATE TABLE "log_pages" (
	"workspace_id" text NOT NULL,
	"inbox_id" text NOT NULL,
	"from_id" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"open" jsonb NOT NULL,
	CONSTRAINT "log_pages_workspace_id_inbox_id_from_id_pk" PRIMARY KEY("workspace_id","inbox_id","from_id")
);
--> statement-breakpoint
DROP INDEX "conversations_boundaries";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "placed_in" text;--> statement-breakpoint
CREATE INDEX "facts_by_time" ON "facts" USING btree ("workspace_id","inbox_id","at");--> statement-breakpoint
CREATE INDEX "facts_of_corrections" ON "facts" USING btree ("workspace_id","inbox_id",("details"->>'with')) WHERE "facts"."details"->>'kind' in ('belongs', 'merged');--> statement-breakpoint
CREATE INDEX "messages_placed_elsewhere" ON "messages" USING btree ("workspace_id","inbox_id","placed_in") WHERE "messages"."placed_in" is not null;--> statement-breakpoint
ALTER TABLE "conversations" DROP COLUMN "is_boundary";