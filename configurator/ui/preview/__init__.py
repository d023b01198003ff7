"""The exact preview: the portal's own rules, drawn by Chromium. Importing this package starts no engine."""

from configurator.ui.preview.preview_pane import PreviewPane

__all__ = ["PreviewPane"]
