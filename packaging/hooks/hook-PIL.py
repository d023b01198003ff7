"""What Pillow needs for the formats that it reads here; its own hook packs all that it knows."""

from configurator.icon.trace.picture_limits import FORMATS

_PLUGINS = {"BMP": "Bmp", "GIF": "Gif", "ICO": "Ico", "JPEG": "Jpeg", "PNG": "Png", "WebP": "WebP"}
hiddenimports = [f"PIL.{_PLUGINS[name]}ImagePlugin" for name in sorted(FORMATS)]
excludedimports = ["tkinter"]
