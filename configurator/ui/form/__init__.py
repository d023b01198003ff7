"""The form: a page for each step that edits the connector; it turns what the user does into edits."""
