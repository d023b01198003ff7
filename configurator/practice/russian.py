"""The pages' texts in Russian, in the words of Bitrix24's own interface."""

from __future__ import annotations

RUSSIAN = {
    "Practice portal": "Учебный портал",
    "Practice portal · %(host)s": "Учебный портал · %(host)s",
    "Practice portal · %(host)s · signed in as %(user)s": (
        "Учебный портал · %(host)s · вход выполнен: %(user)s"
    ),
    "This is the practice portal on your own computer.": "Это учебный портал на вашем компьютере.",
    "Nothing leaves it.": "Никакие данные его не покидают.",
    "This is the practice portal on your own computer (%(host)s). Nothing leaves it.": (
        "Это учебный портал на вашем компьютере (%(host)s). Никакие данные его не покидают."
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
    "Allow “%(application)s” to use this portal?": "Разрешить приложению «%(application)s» доступ к порталу?",
    "Open Channels": "Открытые линии",
    "Register connectors and see them in the Contact Center (imopenlines)": (
        "Регистрировать коннекторы и видеть их в Контакт-центре (imopenlines)"
    ),
    "Allow": "Разрешить",
    "Deny": "Запретить",
    "Access was not allowed": "Доступ не разрешён",
    "“%(application)s” was given no access to this portal, and nothing was changed.": (
        "Приложение «%(application)s» не получило доступа к этому порталу, и ничего не изменилось."
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
    "Open channel “%(line)s”": "Открытая линия «%(line)s»",
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
    "Connected to the open channel “%(line)s”.": "Подключён к открытой линии «%(line)s».",
    "Not connected to the open channel “%(line)s”.": "Не подключён к открытой линии «%(line)s».",
    "Connect": "Подключить",
    "Disconnect": "Отключить",
    "About this channel": "Об этом канале",
    "Settings page": "Страница настроек",
    "A real portal opens this address here, in a frame. The practice portal never contacts it.": (
        "Настоящий портал открывает этот адрес прямо здесь, во фрейме. Учебный портал к нему не обращается."
    ),
}
"""English text → Russian. Placeholders are those of Python's `%` operator."""
