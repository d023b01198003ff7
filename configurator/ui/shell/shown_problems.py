"""Shows what is known of the connector: beside its fields, in the bottom bar and in the rail."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.ui.form.form import Form
from configurator.ui.kit.turns import Turns
from configurator.ui.logo.thumbnails import Thumbnails
from configurator.ui.preview.picture_checks import PictureChecks
from configurator.ui.rail.rail_guide import RailGuide
from configurator.ui.shell.problem_guide import ProblemGuide
from configurator.wording.problem_sentences import sentence


class ShownProblems:
    """Asks the checks, and hands on what they say.

    Args:
        checks: know what is wrong.
        form: shows it beside the fields.
        guide: shows the most important problem in the bottom bar.
        rail: shows it in the steps.
        thumbnails: show the drawing in the form.
        turns: do what may wait.
    """

    def __init__(
        self,
        checks: PictureChecks,
        form: Form,
        guide: ProblemGuide,
        rail: RailGuide,
        thumbnails: Thumbnails,
        turns: Turns,
    ) -> None:
        self._checks = checks
        self._form = form
        self._guide = guide
        self._rail = rail
        self._thumbnails = thumbnails
        self._turns = turns
        self._problems: tuple[Problem, ...] = ()
        form.icon_group.fixer.check_again = self._check_again

    def _check_again(self) -> None:
        self._checks.check_again()
        self._guide.say_checking()

    def show_connector(self, connector: Connector) -> None:
        """Check a value; it is shown with what is known of it in the turns that follow."""
        self._checks.show_connector(connector)
        self._turns.later(
            self._form.show_connector,
            self._show_beside_fields,
            self._thumbnails.refresh,
            self._show_in_bar,
            self._show_in_rail,
        )

    def show(self) -> None:
        """Show what is known now."""
        self._show_beside_fields()
        self._show_in_bar()
        self._show_in_rail()

    def _show_beside_fields(self) -> None:
        self._problems = self._checks.problems_in_force
        self._form.show_problems(self._problems, sentence)

    def _show_in_bar(self) -> None:
        self._guide.show_problems(self._problems)

    def _show_in_rail(self) -> None:
        self._rail.show_problems(self._problems)
