"""The same stock widgets as in a window, and nothing else: described from it, built again elsewhere."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QMainWindow,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from tests.support.found import present

Description = dict[str, Any]
_VIEW = "QWebEngineView"
"""The only class that isn't QtWidgets' own. It is loaded only where a window has one."""
_SETTERS = {
    "setObjectName": "objectName",
    "setText": "text",
    "setPlainText": "toPlainText",
    "setPlaceholderText": "placeholderText",
    "setToolTip": "toolTip",
    "setAccessibleName": "accessibleName",
}


def describe(widget: QWidget) -> Description:
    """Return what `widget` is made of in terms of Qt's own classes, layouts and texts, ready for JSON."""
    policy = widget.sizePolicy()
    found: Description = {
        "class": _stock_name(widget),
        "hidden": widget.isHidden(),
        "texts": {set_: getattr(widget, get)() for set_, get in _SETTERS.items() if hasattr(widget, set_)},
        "wrap": isinstance(widget, QLabel) and widget.wordWrap(),
        "alignment": widget.alignment().value if isinstance(widget, QLabel) else 0,
        "policy": [policy.horizontalPolicy().value, policy.verticalPolicy().value],
        "sizes": [*widget.minimumSize().toTuple(), *widget.maximumSize().toTuple()],
    }
    if found["class"] == _VIEW:
        return found
    if isinstance(widget, QScrollArea):
        found["inside"] = describe(present(widget.widget()))
    elif isinstance(widget, QStackedWidget):
        found["pages"] = [describe(present(widget.widget(index))) for index in range(widget.count())]
        found["current"] = widget.currentIndex()
    elif isinstance(widget, QMainWindow):
        found["inside"] = describe(present(widget.centralWidget()))
        found["menus"] = [_texts_of(action.menu()) for action in widget.menuBar().actions()]
        found["tools"] = [tool for bar in widget.findChildren(QToolBar) for tool in _describe_tools(bar)]
    elif isinstance(widget, QSplitter):
        found["panes"] = [describe(present(widget.widget(index))) for index in range(widget.count())]
        found["shares"] = widget.sizes()
    elif layout := widget.layout():
        found["layout"] = _describe_layout(layout)
    return found


def _texts_of(menu: QObject | None) -> list[str]:
    assert isinstance(menu, QMenu)
    return [menu.title(), *(action.text() for action in menu.actions())]


def _describe_tools(bar: QToolBar) -> list[str | Description]:
    """Each entry is an action's text, or what stands there instead of an action."""
    widgets = [(action.text(), bar.widgetForAction(action)) for action in bar.actions()]
    return [text or describe(widget) for text, widget in widgets if text or widget]


def _describe_layout(layout: QLayout) -> Description:
    items = []
    for index in range(layout.count()):
        item, found = present(layout.itemAt(index)), Description()
        if isinstance(layout, QGridLayout):
            found["cell"] = layout.getItemPosition(index)
        if isinstance(layout, QBoxLayout):
            found["stretch"] = layout.stretch(index)
        if child := item.widget():
            items.append({**found, "widget": describe(child)})
        elif inner := item.layout():
            items.append({**found, "layout": _describe_layout(inner)})
        elif isinstance(layout, QBoxLayout):
            items.append(found)
    margins = layout.contentsMargins()
    sides = [margins.left(), margins.top(), margins.right(), margins.bottom()]
    current = {"current": layout.currentIndex()} if isinstance(layout, QStackedLayout) else {}
    common = {"class": _stock_name(layout), "spacing": layout.spacing(), "margins": sides}
    return {**common, "items": items, **current}


def build(description: Description) -> QWidget:
    """Return the widget that `description` tells of, with everything in it."""
    widget: QWidget = _widget_class(description["class"])()
    for setter, text in description["texts"].items():
        getattr(widget, setter)(text)
    if isinstance(widget, QLabel):
        widget.setWordWrap(description["wrap"])
        widget.setAlignment(Qt.AlignmentFlag(description["alignment"]))
    widget.setSizePolicy(*map(QSizePolicy.Policy, description["policy"]))
    widget.setMinimumSize(*description["sizes"][:2])
    widget.setMaximumSize(*description["sizes"][2:])
    _fill(widget, description)
    if description["hidden"]:
        widget.hide()  # and never show(): without a parent yet it would be a window
    return widget


def _fill(widget: QWidget, description: Description) -> None:
    """Put into a widget what it holds."""
    if isinstance(widget, QScrollArea):
        widget.setWidgetResizable(True)
        widget.setWidget(build(description["inside"]))
    elif isinstance(widget, QStackedWidget):
        for page in description["pages"]:
            widget.addWidget(build(page))
        widget.setCurrentIndex(description["current"])
    elif isinstance(widget, QMainWindow):
        _build_main_window(widget, description)
    elif isinstance(widget, QSplitter):
        for pane in description["panes"]:
            widget.addWidget(build(pane))
        widget.setSizes(description["shares"])
    elif "layout" in description:
        widget.setLayout(_build_layout(description["layout"]))


def _build_main_window(window: QMainWindow, description: Description) -> None:
    window.setCentralWidget(build(description["inside"]))
    bar = QMenuBar()
    window.setMenuBar(bar)
    for title, *actions in description["menus"]:
        menu = bar.addMenu(title)
        for text in actions:
            menu.addAction(text)
    tools = window.addToolBar("")
    for tool in description["tools"]:
        if isinstance(tool, str):
            tools.addAction(tool)
        else:
            tools.addWidget(build(tool))


def _build_layout(description: Description) -> QLayout:
    layout: Any = getattr(QtWidgets, description["class"])()
    layout.setContentsMargins(*description["margins"])
    layout.setSpacing(description["spacing"])
    for item in description["items"]:
        place = item.get("cell") or [item[key] for key in ("stretch",) if key in item]
        if "widget" in item:
            layout.addWidget(build(item["widget"]), *place)
        elif "layout" in item:
            layout.addLayout(_build_layout(item["layout"]), *place)
        else:
            layout.addStretch(*place)
    if "current" in description:
        layout.setCurrentIndex(description["current"])
    made: QLayout = layout
    return made


def _widget_class(name: str) -> Any:
    module: Any = import_module("PySide6.QtWebEngineWidgets") if name == _VIEW else QtWidgets
    return getattr(module, name)


def _stock_name(thing: QWidget | QLayout) -> str:
    """Return the name of the nearest class of Qt's own that can be made."""
    for kind in type(thing).__mro__:
        if kind.__name__ == _VIEW:
            return _VIEW
        if getattr(QtWidgets, kind.__name__, None) is kind and kind not in (QLayout, QLayoutItem):
            return str(kind.__name__)
    return "QHBoxLayout"  # a layout of our own
