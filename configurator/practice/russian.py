"""The pages' texts in Russian, in the words of Bitrix24's own interface."""

from __future__ import annotations

RUSSIAN = {
    "en": "ru",  # what a page says of itself in <html lang>
    "Practice portal": "Учебный портал",
    "Practice portal · $host": "Учебный портал · $host",
    "Practice portal · $host · signed in as $user": "Учебный портал · $host · вход выполнен: $user",
    "This is the practice portal on your own computer. <span>Nothing leaves it.</span>": (
        "Это учебный портал на вашем компьютере. <span>Никакие данные его не покидают.</span>"
    ),
    "This is the practice portal on your own computer ($host). Nothing leaves it.": (
        "Это учебный портал на вашем компьютере ($host). Никакие данные его не покидают."
    ),
    # Signing in
    "Sign in": "Войти",
    "User": "Логин",
    "Password": "Пароль",
    "Your session has ended. Please sign in again.": "Сеанс завершён. Войдите ещё раз.",
    "The user name or the password is wrong. The right ones are filled in again.": (
        "Неверный логин или пароль. Правильные уже снова подставлены."
    ),
    "Enter the code": "Введите код",
    "Code from the app on your phone (practice takes 000000)": (
        "Код из приложения на телефоне (для учёбы\N{NO-BREAK SPACE}— 000000)"
    ),
    "That code is wrong. Practice takes 000000.": "Неверный код. Для учёбы подходит 000000.",
    "Confirm": "Подтвердить",
    # Access
    "Allow access?": "Разрешить доступ?",
    "Allow “$application” to use this portal?": "Разрешить приложению «$application» доступ к порталу?",
    "Open Channels": "Открытые линии",
    "Register connectors and see them in the Contact Center (imopenlines)": (
        "Регистрировать коннекторы и видеть их в Контакт-центре (imopenlines)"
    ),
    "Allow": "Разрешить",
    "Deny": "Запретить",
    "Access was not allowed": "Доступ не разрешён",
    "“$application” was given no access to this portal, and nothing was changed.": (
        "Приложение «$application» не получило доступа к этому порталу, и ничего не изменилось."
    ),
    "You can close this window, or go back and allow it.": (
        "Можно закрыть это окно или вернуться и разрешить доступ."
    ),
    "Go back": "Вернуться",
    "This application cannot sign in": "Это приложение не может выполнить вход",
    "This portal knows no application with this client_id.": (
        "На этом портале нет приложения с таким кодом (client_id)."
    ),
    # Contact Center
    "Contact Center": "Контакт-центр",
    "Pages": "Страницы",
    "Channels": "Каналы",
    "Open channel “$line”": "Открытая линия «$line»",
    "Your connectors": "Ваши коннекторы",
    "Other channels of this portal": "Другие каналы этого портала",
    "Nothing here yet. Register a connector, load this page again, and its tile appears here.": (
        "Здесь пока пусто. Зарегистрируйте коннектор, обновите страницу — и здесь появится его плитка."
    ),
    "connected": "подключён",
    "not connected": "не подключён",
    "Small icons": "Маленькие иконки",
    "Channel": "Канал",
    "30 px, inactive": "30 px, неактивная",
    "Icon": "Иконка",
    "Not found": "Не найдено",
    "There is nothing at this address.": "По этому адресу ничего нет.",
    # A connector's settings
    "Back to the Contact Center": "Назад в Контакт-центр",
    "Connected to the open channel “{line}”.": "Подключён к открытой линии «{line}».",
    "Not connected to the open channel “{line}”.": "Не подключён к открытой линии «{line}».",
    "Connect": "Подключить",
    "Disconnect": "Отключить",
    "About this channel": "Об этом канале",
    "Settings page": "Страница настроек",
    "A real portal opens this address here, in a frame. The practice portal never contacts it.": (
        "Настоящий портал открывает этот адрес прямо здесь, во фрейме. Учебный портал к нему не обращается."
    ),
}
"""English text → Russian. Those of templates are HTML with placeholders."""
