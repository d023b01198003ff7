"""The page for approval: one sheet that shows a connector and says its settings in words."""
