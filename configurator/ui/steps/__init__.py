"""The pages of the steps that concern a portal."""
