"""Everything that the window's first picture doesn't need, made at once after that picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from configurator.bitrix24.address import Portal
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.connector.problems import Problem
from configurator.icon.icon import Icon
from configurator.services.connector_path import StepId
from configurator.services.picture_warnings import is_passing
from configurator.storage import fault_log
from configurator.ui.about.report_actions import SupportReport
from configurator.ui.approval.approval_saving import ApprovalSaving
from configurator.ui.connectors.connectors_guide import ConnectorsGuide
from configurator.ui.conversation.conversation_guide import ConversationGuide
from configurator.ui.conversation.replies_page import RepliesPage
from configurator.ui.files.autosaver import Autosaver
from configurator.ui.files.project_files import ProjectFiles
from configurator.ui.files.recovery_guide import Recovery
from configurator.ui.files.restored_file import RestoredFile
from configurator.ui.form.inactive_looks import InactiveLooks
from configurator.ui.kit import accessible_interfaces
from configurator.ui.kit.file_drops import FileDrops
from configurator.ui.logo.drawings import Drawings
from configurator.ui.logo.logo_reader import LogoReader, PictureLogo
from configurator.ui.logo.look_suggestions import LookSuggestions
from configurator.ui.logo.minify_dialog import MinifyDialog
from configurator.ui.logo.refusal_notice import RefusalNotice
from configurator.ui.logo.thumbnails import Thumbnails
from configurator.ui.logo.tracing_dialog import TracingDialog
from configurator.ui.placing.icon_placing import IconPlacing
from configurator.ui.portals import portal_care
from configurator.ui.preview.described_preview import DescribedPreview
from configurator.ui.preview.name_checks import NameChecks
from configurator.ui.preview.picture_checks import PictureChecks
from configurator.ui.preview.preview_panel import PreviewPanel
from configurator.ui.preview.preview_saving import PreviewSaving
from configurator.ui.rail.portal_memory import PortalMemory
from configurator.ui.rail.rail_guide import RailGuide
from configurator.ui.registration.bulk_guide import BulkGuide
from configurator.ui.registration.history_guide import HistoryGuide
from configurator.ui.registration.next_steps import NextSteps, Tasks
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.registration.register_guide import RegisterGuide
from configurator.ui.registration.registering import Registering
from configurator.ui.settings_page.settings_page_guide import SettingsPageGuide
from configurator.ui.shell.bottom_bar import BottomBar
from configurator.ui.shell.calm_words import calm_words
from configurator.ui.shell.desktop_listener import DesktopListener
from configurator.ui.shell.editor import Editor
from configurator.ui.shell.problem_guide import ProblemGuide
from configurator.ui.shell.shown_problems import ShownProblems
from configurator.ui.shell.workspace import Workspace
from configurator.ui.start.start_guide import StartGuide, StartTasks
from configurator.ui.steps.step_page import StepPage
from configurator.ui.steps.step_pages import Deeds, StepPages
from configurator.ui.updates.update_guide import UpdateGuide
from configurator.wording.success_steps import kept_sentence, reset_sentence
from configurator.wording.translation import _
from configurator.wording.unsaved import portal_sentence

if TYPE_CHECKING:
    from configurator.ui.files.recent_files import RecentFiles
    from configurator.ui.handover.handover_actions import CodeExchange
    from configurator.ui.shell.choices import Choices
    from configurator.ui.start.start_page import StartPage

__all__ = ["Parts", "ProjectFiles", "Workspace"]


class Parts:
    """The parts of one window, each connected to those it works with.

    Args:
        workspace: the window's state.
        editor: the rail, the form and the preview.
        bottom: the bottom bar.
        show_editor: shows the editor, where the start page is shown.

    Attributes:
        shown: shows the connector and what is known of it.
    """

    def __init__(
        self, workspace: Workspace, editor: Editor, bottom: BottomBar, show_editor: Callable[[], object]
    ) -> None:
        self.workspace = workspace
        self._editor, self._bottom, self._show_editor = editor, bottom, show_editor
        self._end_words, self._is_started = "", False
        self._form = form = editor.form
        preview = editor.preview
        form.build_all()
        form.left.connect(workspace.turns.finish)
        icons = form.icon_group
        self.problem_guide = ProblemGuide(form, bottom, lambda: calm_words(self.portal_memory.state()))
        workspace.closing.connect(workspace.painter.close)
        self.autosaver = Autosaver(workspace)
        self.recovery = Recovery(workspace, self.autosaver)
        self.restored_file = RestoredFile(workspace)
        self._logo_reader = LogoReader(workspace.renderer)
        workspace.closing.connect(self._logo_reader.close)
        self.suggestions = LookSuggestions(workspace, icons, self._logo_reader)
        self.suggestions.tracing_wanted.connect(self._adjust_tracing)
        self.drawings = Drawings(workspace, icons, self._logo_reader, self.suggestions)
        RefusalNotice(self.drawings, icons, editor, workspace.notices, form.lead_to)
        self.thumbnails = Thumbnails(workspace, icons.drop)
        self._add_checks(editor)
        self.inactive_looks = InactiveLooks(workspace, icons)
        self.settings_page = SettingsPageGuide(workspace, form.lead_to)
        self.settings_page.tested.connect(self._show_problems)
        self.report = SupportReport(workspace)
        self.updates = UpdateGuide(workspace, bottom)
        FileDrops(form)
        self._add_registering()
        self._add_saving(preview)
        self._add_portal_care()
        self._add_path(editor)
        self.shown = ShownProblems(
            self.checks, form, self.problem_guide, self.rail, self.thumbnails, workspace.turns
        )

    @cached_property
    def choices(self) -> Choices:
        """Colours, ready-made icons and templates."""
        from configurator.ui.shell.choices import Choices

        made = Choices(self.workspace, self.updates.checks)
        made.icon.chosen.connect(self._take_icon)
        return made

    @cached_property
    def code_exchange(self) -> CodeExchange:
        """Export as code, import from code, and handlers."""
        from configurator.ui.handover.handover_actions import CodeExchange

        return CodeExchange(self.workspace, self._before_import)

    def _show_problems(self) -> None:
        self.shown.show()

    def _show_problems_there(self) -> None:
        """Show the problems for the portal that is chosen now: practice has fewer rules."""
        if self._is_started:
            self._show_problems()

    def register(self) -> None:
        """Register, or lead to the first problem that stands in the way."""
        self._fill_in_page()
        if not self._has_errors():
            self.registering.register(self.workspace.document.connector)

    def begin_anew(self) -> None:
        """Drop what belongs to the connector that was edited before."""
        self.drawings.forget()
        self.suggestions.forget()
        self.checks.forget()

    def make_smaller(self, state: str = "") -> None:
        """Open what makes a drawing smaller: that of a state, or of the one that is selected."""
        selection = self.workspace.selection
        if state:
            selection.choose(state)
        if selection.icon.svg:
            MinifyDialog(self.workspace).open()
        else:
            self._form.icon_group.drop.choose_button.setFocus()

    def _adjust_tracing(self, picture: PictureLogo) -> None:
        dialog = TracingDialog(self.workspace, self._logo_reader, picture)
        dialog.traced.connect(self.suggestions.suggest)
        dialog.open()

    def rename_portal(self, portal: Portal) -> None:
        """Ask what to call a portal."""
        portal_care.rename(self.workspace.portals, portal, self.workspace.parent)

    def remove_portal(self, portal: Portal) -> None:
        """Ask whether to remove a portal."""
        portal_care.remove(self.workspace.portals, portal, self.workspace.parent)

    def reset_practice(self) -> None:
        """Ask whether to empty the practice portal."""
        space = self.workspace
        portal_care.reset_practice(lambda: space.portals.reset_practice(space.history), space.parent)

    def tell_of_damaged_list(self, aside: Path) -> None:
        """Say that the list of portals was damaged, and moved to `aside`."""
        portal_care.tell_of_damaged_list(aside, self.workspace.notices)

    def tell_of_fault(self, described: str) -> None:
        """Keep a fault of the program, and say so, once at a time; `described` is from `guard.note`."""
        fault_log.keep([described])
        self.registering.cancel()
        parent = self.workspace.parent
        if parent.findChild(OutcomeDialog, "outcome"):
            return
        paragraphs = [
            _("This is a bug in the program. Your connector is still open."),
            _("Save your work, then restart the program. The report helps support to fix it."),
        ]
        headline = _("Something went wrong")
        extras = [("copy_report", _("Copy report"), self.report.copy)]
        OutcomeDialog("error", headline, paragraphs, parent, details=described, extras=extras).open()

    def fill_start(self, page: StartPage, recent: RecentFiles) -> None:
        """Put into the start page what its first picture doesn't have, and do what is chosen there."""
        tasks = StartTasks(self._take_icon, lambda: self.code_exchange.import_(), self._form.lead_to)
        self.start_guide = StartGuide(self.workspace, page, self.drawings, recent, tasks)

    def start(self) -> None:
        """Begin with what waits until nothing more urgent is starting."""
        self.portal_memory.read()
        self.rail.refresh()
        self.conversations.tell_leftovers()
        self._is_started = True
        accessible_interfaces.begin()
        self.workspace.session.start(self.workspace.jobs, self.autosaver)
        self.recovery.search()
        self.restored_file.check()
        self.placing.refresh()
        self.thumbnails.start()
        self.checks.start()
        DesktopListener(self.workspace, self._editor.preview.pane)
        self.updates.begin()

    def _add_checks(self, editor: Editor) -> None:
        space, icons = self.workspace, self._form.icon_group
        self.names = NameChecks(space, editor.preview.pane)
        self.names.found.connect(self._show_problems)
        space.portals.changed.connect(self._show_problems_there)
        self.checks = PictureChecks(space, self.names)
        self.checks.found.connect(self._show_problems)
        icons.drawing_taken.connect(self.checks.note_new_drawing)
        self.placing = IconPlacing(space, icons, editor.preview.pane)
        self.placing.working.connect(self._form.hold)
        self.checks.found.connect(lambda: self.placing.learn(self.checks.measured))
        self.described = DescribedPreview(space, self.checks, editor.preview)

    def _add_registering(self) -> None:
        space, form = self.workspace, self._form
        self.history = HistoryGuide(space)
        self.registering = run = Registering(space, self.names.problems_of)
        space.closing.connect(run.cancel)
        run.accepted.connect(lambda portal: self.history.note(portal, run.connector))
        run.accepted.connect(self._keep_id)
        run.id_wanted.connect(lambda: form.lead_to("ID"))
        run.stopped.connect(self._show_stop)
        tasks = Tasks(
            lead_to=form.lead_to,
            sign_in=run.sign_in,
            connect=lambda known: self.register_guide.connect_portal(known),
            show_connectors=lambda: self.connectors.show_unless_shown(),
            copy_report=self.report.copy,
        )
        self.steps = steps = NextSteps(space.portals, tasks, space.parent)
        self.portal_memory = PortalMemory(space, run)
        note = self.portal_memory.note
        self.conversations = ConversationGuide(
            space, run, steps, note, show_step=self.show_step, show_channels=self.show_channels
        )
        self.connectors = ConnectorsGuide(
            space, run, self.history, steps, self.conversations, note, self.register
        )
        self.register_guide = RegisterGuide(
            space,
            run,
            steps,
            register=self.register,
            show_step=self.show_step,
            show_connectors=self.connectors.show,
            conversations=self.conversations,
        )
        space.activity.cancelled.connect(self.register_guide.give_up)
        self.bulk = BulkGuide(
            space,
            self.history,
            has_errors=lambda: self._has_errors(self._problems_in_remembered()),
            sign_in=run.sign_in,
            connect=self.register_guide.connect_portal,
            name_problems=self.names.problems_of,
        )

    def _add_path(self, editor: Editor) -> None:
        connect, memory = self.register_guide.connect_portal, self.portal_memory
        memory.changed.connect(self.problem_guide.refresh)
        self.workspace.portals.changed.connect(self.problem_guide.refresh)
        self.rail = RailGuide(self.workspace, editor.rail, self.checks, memory, connect)
        replies = cache(lambda: RepliesPage(self.workspace, self.registering, memory.note))
        deeds = Deeds(
            register=self.register,
            connect=connect,
            sign_in=self.registering.sign_in,
            show_channels=self.show_channels,
            show_connector=self.connectors.show,
            talk=self.conversations.show,
            check_replies=lambda: replies().check(),
            refresh=memory.refresh,
            open_page=lambda path: self.steps.open_page(self.workspace.portals.chosen, path),
        )
        own: dict[StepId, Callable[[], StepPage]] = {
            StepId.PORTAL: lambda: self.register_guide.connect_page,
            StepId.CHANNEL: lambda: self.connectors.page,
            StepId.CONVERSATION: lambda: self.conversations.page,
            StepId.REPLIES: replies,
        }
        self.step_pages = StepPages(self.workspace, memory, deeds, own)
        editor.rail.aged.connect(self.step_pages.refresh)
        self.conversations.end_named.connect(self._name_end)
        editor.step_shown.connect(self._offer_end)
        self._bottom.end_button.clicked.connect(self.conversations.end)

    def show_step(self, step: StepId) -> None:
        """Show a step of the path, whatever is shown now; a dialog over the window closes."""
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QDialog) and shown.parentWidget() is self.workspace.parent:
            shown.reject()
        self._show_editor()
        self._editor.show_step(step)

    def show_channels(self) -> None:
        """Show for which open channels the connector is on, in the step's page."""
        self.show_step(StepId.CHANNEL)
        self.connectors.show_channels()

    def _name_end(self, words: str) -> None:
        self._end_words = words
        self._offer_end()

    def _offer_end(self) -> None:
        """Offer to end the test conversation while that is shown."""
        is_shown = self._editor.step is StepId.CONVERSATION
        self._bottom.offer_end(self._end_words if is_shown else "")

    def _add_saving(self, preview: PreviewPanel) -> None:
        def is_registering() -> bool:
            return self.registering.running

        space = self.workspace
        self.approval = ApprovalSaving(space, is_registering, lambda: self.checks.problems_in_force)
        self.preview_saving = PreviewSaving(space, is_registering, preview)

    def _add_portal_care(self) -> None:
        portals, parent = self.workspace.portals, self.workspace.parent
        portals.left_behind.connect(lambda portal: portal_care.tell_left_behind(portal, parent))
        portals.still_listed.connect(lambda portal: portal_care.tell_still_listed(portal, parent))
        notices = self.workspace.notices
        portals.practice_not_kept.connect(
            lambda: notices.show_notice(kept_sentence(is_kept=False), "warning")
        )
        portals.practice_reset.connect(lambda _portal: notices.show_notice(reset_sentence(), "muted"))
        portals.name_not_saved.connect(lambda portal: portal_care.tell_name_not_saved(portal, parent))

        def tell_choice_not_saved(portal: Portal) -> None:
            code = portals.accounts.settings_problem
            notices.show_notice(portal_sentence(code, portal.netloc), "warning")

        portals.choice_not_saved.connect(tell_choice_not_saved)

    def _keep_id(self, _portal: Portal) -> None:
        """Let the ID stay once a portal knows it; practice forgets."""
        if self.registering.target is not None:
            self.workspace.document.keep_id()

    def _take_icon(self, icon: Icon) -> None:
        self.drawings.forget()  # a drawing still being read would replace it
        self._form.icon_group.use_drawing(icon.svg, color=icon.color, size=icon.size, position=icon.position)

    def _before_import(self) -> None:
        self.drawings.forget()  # a drawing still being read belongs to the old connector
        self._form.begin_anew(quiet=False)

    def _show_stop(self, problems: tuple[Problem, ...]) -> None:
        """Show the problems of the picture because of which nothing was sent."""
        self.checks.learn(self.registering.connector, problems)
        self.problem_guide.lead_to_first_error(problems)

    def _fill_in_page(self) -> None:
        """Fill in an empty settings page in practice: the practice portal has one of its own."""
        space = self.workspace
        if space.portals.chosen is None and not space.document.connector.placement_handler:
            space.document.set(_("sample settings page"), placement_handler=SETTINGS_PAGE)

    def _problems_in_remembered(self) -> tuple[Problem, ...]:
        """Return what is wrong with the connector in the user's own portals."""
        remembered = self.workspace.portals.remembered
        return self.checks.problems_for(is_practice=all(portal.is_loopback for portal in remembered))

    def _has_errors(self, problems: tuple[Problem, ...] | None = None) -> bool:
        self.workspace.turns.finish()  # the form leads to what it knows
        # Before anything is sent, the picture is drawn once more: the computer may have time by then.
        known = self.checks.problems_in_force if problems is None else problems
        lasting = [one for one in known if not is_passing(one)]
        return self.problem_guide.lead_to_first_error(lasting)
