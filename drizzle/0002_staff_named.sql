ALTER TABLE "clocks" ADD COLUMN "acknowledged_with" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "staff_named" text[] DEFAULT '{}' NOT NULL;