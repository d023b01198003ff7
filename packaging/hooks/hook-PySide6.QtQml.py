"""What Qt's QML module needs: the library that Chromium's is linked to, and none of the QML files.

PyInstaller's own hook packs those too, and with them half of Qt; nothing here is written in QML.
"""

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
