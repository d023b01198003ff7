"""The form: three groups that show the connector and turn what the user does into edits."""
