"""The path rail: the steps of the connector's path, at the left of the editor."""
