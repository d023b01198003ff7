"""stub"""

from PySide6.QtWidgets import QLabel, QWidget


class ApproximateView(QLabel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__("approximate", parent)

    def show_connector(self, c: object) -> None: ...
