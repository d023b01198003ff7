<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>About</name>
    <message>
        <source>Open to edit</source>
        <translation>Открыть для правки</translation>
    </message>
    <message>
        <source>Register again…</source>
        <translation>Зарегистрировать снова…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Open the Contact Center</source>
        <translation>Открыть Контакт-центр</translation>
    </message>
    <message>
        <source>ID: {id}</source>
        <translation>ID: {id}</translation>
    </message>
    <message>
        <source>sent from this computer on {when}</source>
        <translation>отправлен с этого компьютера {when}</translation>
    </message>
    <message>
        <source>Registered by another app or from another computer.</source>
        <translation>Зарегистрирован другим приложением или с другого компьютера.</translation>
    </message>
    <message>
        <source>Part of Bitrix24. Set it up in the Contact Center.</source>
        <translation>Входит в состав Битрикс24. Настройте его в Контакт-центре.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Connector Configurator</source>
        <translation>О программе Connector Configurator</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Components and their &amp;licences:</source>
        <translation>Компоненты и их &amp;лицензии:</translation>
    </message>
    <message>
        <source>Create custom Open Channels connectors for Bitrix24 without writing code.</source>
        <translation>Создавайте собственные коннекторы Открытых линий для Битрикс24 без программирования.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Скопировать версии</translation>
    </message>
    <message>
        <source>To paste into a message to support</source>
        <translation>Для сообщения в поддержку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Компоненты</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>No licence text is included.</source>
        <translation>Текст лицензии не приложен.</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}, on {system}</source>
        <translation>Версия {version}, Qt {qt}, {system}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Новый</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Save a&amp;pproval page…</source>
        <translation>Сохранить &amp;лист согласования…</translation>
    </message>
    <message>
        <source>Save preview as PN&amp;G…</source>
        <translation>Сохранить &amp;предпросмотр как PNG…</translation>
    </message>
    <message>
        <source>&amp;Export as code…</source>
        <translation>Экспорт в ко&amp;д…</translation>
    </message>
    <message>
        <source>&amp;Import from code…</source>
        <translation>&amp;Импорт из кода…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>Paste drawing</source>
        <translation>Вставить рисунок</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Portal</source>
        <translation>П&amp;ортал</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Copy report for support</source>
        <translation>&amp;Скопировать отчёт для поддержки</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Отменить: {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Вернуть: {step}</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Зарегистрировать</translation>
    </message>
    <message>
        <source>Show request</source>
        <translation>Показать запрос</translation>
    </message>
    <message>
        <source>Register in se&amp;veral portals…</source>
        <translation>Зарегистрировать в &amp;нескольких порталах…</translation>
    </message>
    <message>
        <source>C&amp;onnectors of this portal…</source>
        <translation>&amp;Коннекторы этого портала…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;История…</translation>
    </message>
    <message>
        <source>&amp;Connect your Bitrix24…</source>
        <translation>&amp;Подключить свой Битрикс24…</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Opti&amp;mise drawing…</source>
        <translation>&amp;Уменьшить файл рисунка…</translation>
    </message>
</context>
<context>
    <name>AddressLine</name>
    <message>
        <source>Address of this page</source>
        <translation>Адрес этой страницы</translation>
    </message>
    <message>
        <source>✕ Not safe</source>
        <translation>✕ Небезопасно</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Защищено</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>This is a bug in the program. Your connector is still open.</source>
        <translation>Это ошибка программы. Ваш коннектор по-прежнему открыт.</translation>
    </message>
    <message>
        <source>Save your work, then restart the program.</source>
        <translation>Сохраните работу и перезапустите программу.</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy &apos;г.&apos;</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без названия)</translation>
    </message>
    <message>
        <source>(shortened, {count} characters in total)</source>
        <translation>(сокращено, всего символов: {count})</translation>
    </message>
    <message>
        <source>en</source>
        <translation>ru</translation>
    </message>
    <message>
        <source>Bitrix24 Open Channels connector, for approval</source>
        <translation>Коннектор Открытых линий Битрикс24 — на согласование</translation>
    </message>
    <message>
        <source>In Bitrix24, actual size</source>
        <translation>В Битрикс24, в реальном размере</translation>
    </message>
    <message>
        <source>The icon, enlarged</source>
        <translation>Иконка крупно</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активная</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Неактивная</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>Что осталось исправить</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Кто согласовал</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation>Страница настроек</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(по умолчанию)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>none, plain circle</source>
        <translation>нет, только круг</translation>
    </message>
    <message>
        <source>damaged, browsers show only the circle</source>
        <translation>повреждён, браузеры показывают только круг</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>This connector is ready to register.</source>
        <translation>Коннектор готов к регистрации.</translation>
    </message>
    <message>
        <source>Customers can delete their messages.</source>
        <translation>Клиенты могут удалять свои сообщения.</translation>
    </message>
    <message>
        <source>Customers can&apos;t delete their messages.</source>
        <translation>Клиенты не могут удалять свои сообщения.</translation>
    </message>
    <message>
        <source>Operators can edit messages after sending them.</source>
        <translation>Операторы могут изменять отправленные сообщения.</translation>
    </message>
    <message>
        <source>Operators can&apos;t edit messages after sending them.</source>
        <translation>Операторы не могут изменять отправленные сообщения.</translation>
    </message>
    <message>
        <source>Operators can delete messages after sending them.</source>
        <translation>Операторы могут удалять отправленные сообщения.</translation>
    </message>
    <message>
        <source>Operators can&apos;t delete messages after sending them.</source>
        <translation>Операторы не могут удалять отправленные сообщения.</translation>
    </message>
    <message>
        <source>The channel can be used for CRM newsletters.</source>
        <translation>Канал можно использовать для CRM-рассылок.</translation>
    </message>
    <message>
        <source>The channel can&apos;t be used for CRM newsletters.</source>
        <translation>Канал нельзя использовать для CRM-рассылок.</translation>
    </message>
    <message>
        <source>System messages are sent to the customer.</source>
        <translation>Системные сообщения отправляются клиенту.</translation>
    </message>
    <message>
        <source>System messages aren&apos;t sent to the customer.</source>
        <translation>Системные сообщения клиенту не отправляются.</translation>
    </message>
    <message>
        <source>Replies include the operator&apos;s signature.</source>
        <translation>В ответах есть подпись оператора.</translation>
    </message>
    <message>
        <source>Replies don&apos;t include the operator&apos;s signature.</source>
        <translation>В ответах нет подписи оператора.</translation>
    </message>
    <message>
        <source>Group chats: on. All members of a group share one chat.</source>
        <translation>Групповые чаты: вкл. У группы один чат на всех участников.</translation>
    </message>
    <message>
        <source>Group chats: off. Every customer gets a separate chat.</source>
        <translation>Групповые чаты: выкл. У каждого клиента отдельный чат.</translation>
    </message>
    <message>
        <source>{percent} of the circle&apos;s width</source>
        <translation>{percent} ширины круга</translation>
    </message>
    <message>
        <source>as large as fits in the circle</source>
        <translation>целиком вписан в круг</translation>
    </message>
    <message>
        <source>fills the circle</source>
        <translation>заполняет круг</translation>
    </message>
    <message>
        <source>original size</source>
        <translation>исходный размер</translation>
    </message>
    <message>
        <source>at the top left</source>
        <translation>слева вверху</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>вверху</translation>
    </message>
    <message>
        <source>at the top right</source>
        <translation>справа вверху</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>слева</translation>
    </message>
    <message>
        <source>in the centre</source>
        <translation>в центре</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>справа</translation>
    </message>
    <message>
        <source>at the bottom left</source>
        <translation>слева внизу</translation>
    </message>
    <message>
        <source>at the bottom</source>
        <translation>внизу</translation>
    </message>
    <message>
        <source>at the bottom right</source>
        <translation>справа внизу</translation>
    </message>
    <message>
        <source>Settings page address</source>
        <translation>Адрес страницы настроек</translation>
    </message>
    <message>
        <source>Active icon</source>
        <translation>Активная иконка</translation>
    </message>
    <message>
        <source>Active icon, colour</source>
        <translation>Активная иконка, цвет</translation>
    </message>
    <message>
        <source>Active icon, size</source>
        <translation>Активная иконка, размер</translation>
    </message>
    <message>
        <source>Active icon, position</source>
        <translation>Активная иконка, положение</translation>
    </message>
    <message>
        <source>Inactive icon</source>
        <translation>Неактивная иконка</translation>
    </message>
    <message>
        <source>Inactive icon, colour</source>
        <translation>Неактивная иконка, цвет</translation>
    </message>
    <message>
        <source>Inactive icon, size</source>
        <translation>Неактивная иконка, размер</translation>
    </message>
    <message>
        <source>Inactive icon, position</source>
        <translation>Неактивная иконка, положение</translation>
    </message>
    <message>
        <source>{where}: {said}</source>
        <translation>{where}: {said}</translation>
    </message>
</context>
<context>
    <name>ApprovalSaving</name>
    <message>
        <source>Creating the approval page…</source>
        <translation>Готовим лист согласования…</translation>
    </message>
    <message>
        <source>Approval page saved</source>
        <translation>Лист согласования сохранён</translation>
    </message>
    <message>
        <source>The page wasn&apos;t saved</source>
        <translation>Лист не сохранён</translation>
    </message>
    <message>
        <source>“{name}” is ready to email or print.</source>
        <translation>«{name}» можно отправить по почте или распечатать.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Открыть лист</translation>
    </message>
    <message>
        <source>Save approval page</source>
        <translation>Сохранить лист согласования</translation>
    </message>
    <message>
        <source>{name} for approval</source>
        <translation>{name} на согласование</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Документ PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Изображение PNG</translation>
    </message>
</context>
<context>
    <name>ApproximateView</name>
    <message>
        <source>Approximate preview</source>
        <translation>Приблизительный предпросмотр</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Try the exact preview again</source>
        <translation>Попробовать точный предпросмотр ещё раз</translation>
    </message>
    <message>
        <source>This is the last picture that could be drawn. It doesn&apos;t show your latest changes.</source>
        <translation>Это последнее изображение, которое удалось нарисовать. Последних изменений на нём нет.</translation>
    </message>
    <message>
        <source>This picture is approximate. The portal may draw the icon slightly differently.</source>
        <translation>Это приблизительное изображение. Портал может нарисовать иконку немного иначе.</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask your developer</source>
        <translation>Спросить разработчика</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>The settings page is a small web page that your developer needs to create. This message explains what it must do. You can edit it.</source>
        <translation>Страница настроек — это небольшая веб-страница, которую должен создать ваш разработчик. В сообщении сказано, что она должна уметь. Его можно изменить.</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Скопировать сообщение</translation>
    </message>
    <message>
        <source>Write an email…</source>
        <translation>Написать письмо…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>(Paste the copied message here.)</source>
        <translation>(Вставьте сюда скопированное сообщение.)</translation>
    </message>
    <message>
        <source>Your email program didn&apos;t open. Copy the message instead.</source>
        <translation>Почтовая программа не открылась. Скопируйте сообщение.</translation>
    </message>
    <message>
        <source>✓ The message is long, so it was copied. Paste it into the email.</source>
        <translation>✓ Сообщение длинное, поэтому оно скопировано. Вставьте его в письмо.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Show request</source>
        <translation>Показать запрос</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>BrowserPanel</name>
    <message>
        <source>Open in my browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>If your application uses the handler path below, this window detects your sign-in automatically. You don&apos;t need to paste anything.</source>
        <translation>Если в приложении указан путь обработчика, показанный ниже, окно само заметит вход. Вставлять ничего не нужно.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>After you click Allow, the code is valid for {seconds} seconds.</source>
        <translation>После нажатия «Разрешить» код действует {seconds} секунд.</translation>
    </message>
    <message>
        <source>If you just clicked Allow, you have {seconds} seconds left to paste.</source>
        <translation>Если вы только что нажали «Разрешить», у вас осталось {seconds} с, чтобы вставить адрес.</translation>
    </message>
    <message>
        <source>The {seconds} seconds are up, so the code has probably expired. Click Try again, and the portal will ask you again.</source>
        <translation>{seconds} секунд прошли, и код, скорее всего, уже не действует. Нажмите «Ещё раз»: портал сразу спросит снова.</translation>
    </message>
    <message>
        <source>1.  Sign in and click Allow</source>
        <translation>1.  Войдите и нажмите «Разрешить»</translation>
    </message>
    <message>
        <source>2.  Come back</source>
        <translation>2.  Вернитесь сюда</translation>
    </message>
    <message>
        <source>Handler path for your application</source>
        <translation>Путь обработчика для вашего приложения</translation>
    </message>
    <message>
        <source>handler path</source>
        <translation>путь вашего обработчика</translation>
    </message>
    <message>
        <source>Passkeys, security keys and your company&apos;s sign-in page work there as usual.</source>
        <translation>Ключи доступа (passkey), ключи безопасности и вход через вашу компанию работают там как обычно.</translation>
    </message>
    <message>
        <source>address of the page</source>
        <translation>адрес страницы</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>If your application uses another handler path, the browser stops there. Copy the full address (or only the code) from the address bar and paste it here right away.</source>
        <translation>Если в приложении указан другой путь, браузер остановится на нём. Скопируйте весь адрес из адресной строки (или только код) и сразу вставьте сюда.</translation>
    </message>
    <message>
        <source>Address or code from the browser</source>
        <translation>Адрес или код из браузера</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Icon</source>
        <translation>Иконка</translation>
    </message>
    <message>
        <source>Inactive icon</source>
        <translation>Неактивная иконка</translation>
    </message>
    <message>
        <source>Bitrix24 default</source>
        <translation>по умолчанию</translation>
    </message>
    <message>
        <source>{icon}: drawing</source>
        <translation>{icon}: рисунок</translation>
    </message>
    <message>
        <source>{icon}: colour</source>
        <translation>{icon}: цвет</translation>
    </message>
    <message>
        <source>{icon}: size</source>
        <translation>{icon}: размер</translation>
    </message>
    <message>
        <source>{icon}: position</source>
        <translation>{icon}: положение</translation>
    </message>
    <message>
        <source>previous drawing</source>
        <translation>прежний рисунок</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>new drawing</source>
        <translation>новый рисунок</translation>
    </message>
    <message>
        <source>on</source>
        <translation>включено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Open channels</source>
        <translation>Открытые линии</translation>
    </message>
    <message>
        <source>No open channels yet. Create one in the Contact Center, then click Refresh.</source>
        <translation>Открытых линий пока нет. Создайте линию в Контакт-центре и нажмите «Обновить».</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>Pick…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation>Выбрать цвет</translation>
    </message>
    <message>
        <source>{color} (default)</source>
        <translation>{color} (по умолчанию)</translation>
    </message>
    <message>
        <source>Colour {color}</source>
        <translation>Цвет {color}</translation>
    </message>
    <message>
        <source>Colour of the icon&apos;s circle</source>
        <translation>Цвет круга иконки</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Copy the application ID from your Bitrix24. It starts with “local.”.</source>
        <translation>Скопируйте код приложения из своего Битрикс24. Он начинается с «local.».</translation>
    </message>
    <message>
        <source>This is an address, not the application ID. Webhooks can&apos;t register connectors: create a local application as shown in step 2.</source>
        <translation>Это адрес, а не код приложения. Вебхук не может регистрировать коннекторы: создайте локальное приложение, как показано в шаге 2.</translation>
    </message>
    <message>
        <source>This looks like the application key (B). The ID (A) starts with “local.”.</source>
        <translation>Это похоже на ключ приложения (B). Код (A) начинается с «local.».</translation>
    </message>
    <message>
        <source>This has more than one word. Copy only the ID. It starts with “local.”.</source>
        <translation>Здесь больше одного слова. Скопируйте только код. Он начинается с «local.».</translation>
    </message>
    <message>
        <source>Copy the application key from your Bitrix24.</source>
        <translation>Скопируйте ключ приложения из своего Битрикс24.</translation>
    </message>
    <message>
        <source>This is an address, not the application key (B).</source>
        <translation>Это адрес, а не ключ приложения (B).</translation>
    </message>
    <message>
        <source>This is the application ID (A). The key (B) is below it in your Bitrix24.</source>
        <translation>Это код приложения (A). Ключ (B) находится под ним в вашем Битрикс24.</translation>
    </message>
    <message>
        <source>This has more than one word. Copy only the key.</source>
        <translation>Здесь больше одного слова. Скопируйте только ключ.</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect your Bitrix24</source>
        <translation>Подключить свой Битрикс24</translation>
    </message>
    <message>
        <source>You do this once per portal, and it takes about five minutes. You need administrator rights, and the portal needs a commercial plan.</source>
        <translation>Это делается один раз для каждого портала и занимает около пяти минут. Вам нужны права администратора, а порталу — коммерческий тариф.</translation>
    </message>
    <message>
        <source>1   Where is your Bitrix24?</source>
        <translation>1   Где находится ваш Битрикс24?</translation>
    </message>
    <message>
        <source>Open in my browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>acme.bitrix24.com</source>
        <translation>acme.bitrix24.ru</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Адрес портала</translation>
    </message>
    <message>
        <source>2   Create a local application</source>
        <translation>2   Создайте локальное приложение</translation>
    </message>
    <message>
        <source>I already have an application: go to step 3</source>
        <translation>Приложение уже есть: перейти к шагу 3</translation>
    </message>
    <message>
        <source>3   Copy the two values here</source>
        <translation>3   Скопируйте сюда два значения</translation>
    </message>
    <message>
        <source>After you click Save, Bitrix24 shows the ID (A) and the key (B). You can find them later in the application&apos;s settings.</source>
        <translation>После нажатия «Сохранить» Битрикс24 покажет код (A) и ключ (B). Позже вы найдёте их в настройках приложения.</translation>
    </message>
    <message>
        <source>A  Application ID (client_id)</source>
        <translation>A  Код приложения (client_id)</translation>
    </message>
    <message>
        <source>B  Application key (client_secret)</source>
        <translation>B  Ключ приложения (client_secret)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Continue to sign in</source>
        <translation>Перейти ко входу</translation>
    </message>
    <message>
        <source>The key and your sign-in are kept in this computer&apos;s password store, never in a file.</source>
        <translation>Ключ и данные входа хранятся в хранилище паролей этого компьютера, а не в файле.</translation>
    </message>
    <message>
        <source>This computer has no password store. The key and your sign-in are kept in memory until you close the program.</source>
        <translation>На этом компьютере нет хранилища паролей. Ключ и данные входа хранятся в памяти, пока вы не закроете программу.</translation>
    </message>
    <message>
        <source>Use only {portal}</source>
        <translation>Оставить только {portal}</translation>
    </message>
</context>
<context>
    <name>ConnectorGroup</name>
    <message>
        <source>Connector</source>
        <translation>Коннектор</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>For example: Shop chat</source>
        <translation>Например: Чат магазина</translation>
    </message>
    <message>
        <source>The name people see in Bitrix24.
Parameter: NAME</source>
        <translation>Название, которое видят в Битрикс24.
Параметр: NAME</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>For example: shop_chat</source>
        <translation>Например: shop_chat</translation>
    </message>
    <message>
        <source>Permanent once registered. Lowercase Latin letters, digits and _</source>
        <translation>После регистрации не изменить. Строчные латинские буквы, цифры и _</translation>
    </message>
    <message>
        <source>Identifies the connector in Bitrix24. You can&apos;t change it later.
Parameter: ID</source>
        <translation>По нему Битрикс24 узнаёт коннектор. Позже его нельзя изменить.
Параметр: ID</translation>
    </message>
    <message>
        <source>Settings page address</source>
        <translation>Адрес страницы настроек</translation>
    </message>
    <message>
        <source>Your developer&apos;s page. Bitrix24 opens it when someone connects the channel.</source>
        <translation>Страница вашего разработчика. Битрикс24 открывает её, когда кто-то подключает канал.</translation>
    </message>
    <message>
        <source>A public https:// address. Bitrix24 shows this page in the connector&apos;s settings.
Parameter: PLACEMENT_HANDLER</source>
        <translation>Публичный адрес с https://. Битрикс24 показывает эту страницу в настройках коннектора.
Параметр: PLACEMENT_HANDLER</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Shown next to the settings (optional)</source>
        <translation>Виден рядом с настройками (необязательно)</translation>
    </message>
    <message>
        <source>Explains the channel to the people who set it up.
Parameter: COMMENT</source>
        <translation>Пояснение для тех, кто настраивает канал.
Параметр: COMMENT</translation>
    </message>
    <message>
        <source>Test this address</source>
        <translation>Проверить адрес</translation>
    </message>
    <message>
        <source>Ask your developer…</source>
        <translation>Спросить разработчика…</translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>the practice portal</source>
        <translation>«Тестовый портал»</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the connectors</source>
        <translation>Не удалось загрузить коннекторы</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the open channels</source>
        <translation>Не удалось загрузить открытые линии</translation>
    </message>
    <message>
        <source>Couldn&apos;t switch it on</source>
        <translation>Не удалось включить</translation>
    </message>
    <message>
        <source>Couldn&apos;t switch it off</source>
        <translation>Не удалось выключить</translation>
    </message>
    <message>
        <source>Couldn&apos;t send it</source>
        <translation>Не удалось отправить</translation>
    </message>
    <message>
        <source>Couldn&apos;t remove it</source>
        <translation>Не удалось удалить</translation>
    </message>
</context>
<context>
    <name>ConnectorsDialog</name>
    <message>
        <source>Connectors of {portal}</source>
        <translation>Коннекторы портала {portal}</translation>
    </message>
    <message>
        <source>Open channels</source>
        <translation>Открытые линии</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>There are no connectors in {portal}.</source>
        <translation>В портале {portal} пока нет коннекторов.</translation>
    </message>
    <message>
        <source>Some of the list couldn&apos;t be loaded. Click Refresh.</source>
        <translation>Список загружен не полностью. Нажмите «Обновить».</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>Скопировать: {what}</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Скопировано</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>Name and password</source>
        <translation>Имя и пароль</translation>
    </message>
    <message>
        <source>{who} requires a user name and a password. They aren&apos;t the ones of your portal: ask your network administrator. This program doesn&apos;t keep them.</source>
        <translation>{who} запрашивает имя и пароль. Это не имя и пароль от портала: узнайте их у администратора сети. Программа их не сохраняет.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Account for the open channel</source>
        <translation>Аккаунт для открытой линии</translation>
    </message>
    <message>
        <source>Account for “{channel}”</source>
        <translation>Аккаунт для открытой линии «{channel}»</translation>
    </message>
    <message>
        <source>Bitrix24 shows this on your website&apos;s chat button and in the channel settings. Fill in every field: Bitrix24 doesn&apos;t show what it has stored, and empty fields aren&apos;t sent.</source>
        <translation>Битрикс24 показывает это на кнопке чата на вашем сайте и в настройках канала. Заполните все поля: сохранённые значения Битрикс24 не показывает, а пустые поля не отправляются.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>For example: Acme shop</source>
        <translation>Например: Магазин «Ромашка»</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Chat link</source>
        <translation>Ссылка на чат</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID аккаунта</translation>
    </message>
    <message>
        <source>In the other system</source>
        <translation>В другой системе</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Send to Bitrix24</source>
        <translation>Отправить в Битрикс24</translation>
    </message>
    <message>
        <source>✕ This isn&apos;t a web address. It must start with https://.</source>
        <translation>✕ Это не веб-адрес. Он должен начинаться с https://.</translation>
    </message>
    <message>
        <source>✕ Enter at least a name.</source>
        <translation>✕ Введите хотя бы название.</translation>
    </message>
</context>
<context>
    <name>DrawingMessages</name>
    <message>
        <source>Fix and use it</source>
        <translation>Исправить и взять</translation>
    </message>
    <message>
        <source>Fix all {count}</source>
        <translation>Исправить все ({count})</translation>
    </message>
    <message>
        <source>repairs of the drawing</source>
        <translation>исправления рисунка</translation>
    </message>
</context>
<context>
    <name>Drawings</name>
    <message>
        <source>There is no SVG on the clipboard. Copy one first, then paste.</source>
        <translation>В буфере обмена нет SVG. Сначала скопируйте SVG, затем вставьте.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>Your previous icon was kept.</source>
        <translation>Прежняя иконка сохранена.</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drawing</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose an SVG file</source>
        <translation>Выбрать файл SVG</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Paste an SVG copied from a file or a drawing program</source>
        <translation>Вставить SVG, скопированный из файла или графического редактора</translation>
    </message>
    <message>
        <source>Gallery…</source>
        <translation>Галерея…</translation>
    </message>
    <message>
        <source>Pick a ready-made icon</source>
        <translation>Выбрать готовую иконку</translation>
    </message>
    <message>
        <source>Optimise…</source>
        <translation>Уменьшить файл…</translation>
    </message>
    <message>
        <source>Reduces the file size without changing the picture</source>
        <translation>Уменьшает файл, не меняя изображения</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation>Рисунки SVG</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Qt WebEngine, which draws the exact preview, is missing. Install the program again.</source>
        <translation>Не найден Qt WebEngine, который рисует точный предпросмотр. Установите программу заново.</translation>
    </message>
    <message>
        <source>The exact preview can&apos;t run as root. Start the program as another user.</source>
        <translation>Точный предпросмотр не работает под root. Запустите программу от имени другого пользователя.</translation>
    </message>
    <message>
        <source>The exact preview crashed on this drawing. Use a simpler drawing.</source>
        <translation>Точный предпросмотр не справился с этим рисунком. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The exact preview took too long. Use a simpler drawing.</source>
        <translation>Точный предпросмотр рисовался слишком долго. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The Cairo library (libcairo), which draws the approximate preview, is missing on this computer.</source>
        <translation>На этом компьютере нет библиотеки Cairo (libcairo), которая рисует приблизительный предпросмотр.</translation>
    </message>
    <message>
        <source>The approximate preview took too long. Use a simpler drawing.</source>
        <translation>Приблизительный предпросмотр рисовался слишком долго. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The picture couldn&apos;t be drawn.</source>
        <translation>Не удалось нарисовать изображение.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>“{name}” can&apos;t be found. Choose another file.</source>
        <translation>Файл «{name}» не найден. Выберите другой.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>«{name}» — это папка. Выберите файл в ней.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to use “{name}”. Choose another location, or ask for permission.</source>
        <translation>У вас нет доступа к «{name}». Выберите другое место или попросите доступ.</translation>
    </message>
    <message>
        <source>This location is read-only. Save “{name}” somewhere else.</source>
        <translation>Это место доступно только для чтения. Сохраните «{name}» в другом месте.</translation>
    </message>
    <message>
        <source>The disk is full. Free up space, or save “{name}” somewhere else.</source>
        <translation>Диск заполнен. Освободите место или сохраните «{name}» в другом месте.</translation>
    </message>
    <message>
        <source>“{name}” is too large. Choose another file.</source>
        <translation>Файл «{name}» слишком большой. Выберите другой.</translation>
    </message>
    <message>
        <source>“{name}” isn&apos;t a text file. Choose another file.</source>
        <translation>«{name}» — не текстовый файл. Выберите другой файл.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be used. Choose another file or location.</source>
        <translation>Использовать «{name}» не получится. Выберите другой файл или другое место.</translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be found. Use “Save as” and choose another location.</source>
        <translation>Папка «{folder}» не найдена. Нажмите «Сохранить как» и выберите другое место.</translation>
    </message>
    <message>
        <source>Your changes are still in the window.</source>
        <translation>Ваши изменения остались в окне.</translation>
    </message>
    <message>
        <source>The disk is full, so unsaved work can&apos;t be recovered after a crash. Free up space.</source>
        <translation>Диск заполнен, поэтому несохранённую работу не удастся восстановить после сбоя. Освободите место.</translation>
    </message>
    <message>
        <source>Unsaved work can&apos;t be recovered after a crash right now. Save often.</source>
        <translation>Сейчас несохранённую работу не удастся восстановить после сбоя. Сохраняйте чаще.</translation>
    </message>
    <message>
        <source>“{name}” was created by a newer version of this program. Update the program to open it.</source>
        <translation>Файл «{name}» создан в более новой версии программы. Чтобы открыть его, обновите программу.</translation>
    </message>
    <message>
        <source> (line {line}, column {column})</source>
        <translation> (строка {line}, столбец {column})</translation>
    </message>
    <message>
        <source>“{name}” isn&apos;t a connector, or it&apos;s damaged.</source>
        <translation>«{name}» — не файл коннектора, или он повреждён.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Some parts weren&apos;t understood:</source>
        <translation>Понято не всё:</translation>
    </message>
    <message>
        <source>Everything was understood:</source>
        <translation>Всё понято:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Settings page address</source>
        <translation>Адрес страницы настроек</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Иконка</translation>
    </message>
    <message>
        <source>Inactive icon</source>
        <translation>Неактивная иконка</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>рисунок</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Ready-made icons</source>
        <translation>Готовые иконки</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Use this icon</source>
        <translation>Взять эту иконку</translation>
    </message>
    <message>
        <source>The icon is drawn in white on your colour. You can resize and move it later.</source>
        <translation>Иконка будет белой на вашем цвете. Размер и положение можно изменить потом.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Знак @</translation>
    </message>
    <message>
        <source>Paper plane</source>
        <translation>Самолётик</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Смартфон</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Гарнитура</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Микрофон</translation>
    </message>
    <message>
        <source>Megaphone</source>
        <translation>Рупор</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Колокол</translation>
    </message>
    <message>
        <source>Robot</source>
        <translation>Робот</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посылка</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>Грузовик</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Глобус</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Сердце</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Applications</source>
        <translation>Приложения</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Маркет</translation>
    </message>
    <message>
        <source>Developer resources</source>
        <translation>Разработчикам</translation>
    </message>
    <message>
        <source>Common use cases</source>
        <translation>Готовые сценарии</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Local application</source>
        <translation>Локальное приложение</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Статичное</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Серверное</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Your handler path</source>
        <translation>Путь вашего обработчика</translation>
    </message>
    <message>
        <source>Script only (no user interface)</source>
        <translation>Использует только API</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Настройка прав</translation>
    </message>
    <message>
        <source>Open Channels (imopenlines)</source>
        <translation>Открытые линии (imopenlines)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Application ID (client_id)</source>
        <translation>Код приложения (client_id)</translation>
    </message>
    <message>
        <source>Application key (client_secret)</source>
        <translation>Ключ приложения (client_secret)</translation>
    </message>
    <message>
        <source>In the left menu, click Applications (1), then Developer resources (2), the Other tab (3) and Local application (4).</source>
        <translation>В меню слева нажмите «Приложения» (1), затем «Разработчикам» (2), вкладку «Другое» (3) и «Локальное приложение» (4).</translation>
    </message>
    <message>
        <source>Choose the type Server (5). Enter a name (6) and the handler path (7). Select “Script only (no user interface)” or, in other versions, “Application uses API only” (8). Add the permission Open Channels (9) and click Save (10).</source>
        <translation>Выберите тип «Серверное» (5). Введите название (6) и путь вашего обработчика (7). Отметьте «Использует только API» или, в других версиях, «Приложение использует только API» (8). Добавьте право «Открытые линии» (9) и нажмите «Сохранить» (10).</translation>
    </message>
    <message>
        <source>Copy and paste into Bitrix24:</source>
        <translation>Скопируйте и вставьте в Битрикс24:</translation>
    </message>
    <message>
        <source>If Bitrix24 doesn&apos;t accept this handler path, enter any https address of yours, such as your website. Signing in from this program still works.</source>
        <translation>Если Битрикс24 не принимает этот путь обработчика, введите любой свой адрес https, например адрес своего сайта: вход в окне этой программы всё равно сработает.</translation>
    </message>
    <message>
        <source>Permission to search for</source>
        <translation>Право: введите в поиск</translation>
    </message>
    <message>
        <source>After you click Save, the page shows the ID (A) and the key (B).</source>
        <translation>После нажатия «Сохранить» на странице появятся код (A) и ключ (B).</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Export as code</source>
        <translation>Экспорт в код</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>This code registers the connector as it is now.</source>
        <translation>Этот код регистрирует коннектор в его текущем виде.</translation>
    </message>
    <message>
        <source>The code contains no key or token. Your developer replaces the PUT_…_HERE placeholders.</source>
        <translation>Ключей и токенов в коде нет: разработчик подставит их вместо PUT_…_HERE.</translation>
    </message>
    <message>
        <source>The code contains no key or token.</source>
        <translation>Ключей и токенов в коде нет.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>The connector still has problems. Fix them first, or tell your developer.</source>
        <translation>В коннекторе ещё есть ошибки. Сначала исправьте их или предупредите разработчика.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to your developer.</source>
        <translation>Скопировано. Вставьте код в сообщение разработчику.</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Сохранить код</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Сохранено как «{name}».</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>import from code</source>
        <translation>импорт из кода</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>A single terminal command that registers the connector.</source>
        <translation>Одна команда для терминала, которая регистрирует коннектор.</translation>
    </message>
    <message>
        <source>For Node.js servers that use Bitrix24&apos;s JavaScript SDK.</source>
        <translation>Для серверов на Node.js с JavaScript SDK от Битрикс24.</translation>
    </message>
    <message>
        <source>For applications that open as a page inside Bitrix24.</source>
        <translation>Для приложений, которые открываются страницей внутри Битрикс24.</translation>
    </message>
    <message>
        <source>For PHP applications that use Bitrix24&apos;s SDK.</source>
        <translation>Для приложений на PHP с SDK от Битрикс24.</translation>
    </message>
    <message>
        <source>For PHP applications that use the small CRest class.</source>
        <translation>Для приложений на PHP с небольшим классом CRest.</translation>
    </message>
    <message>
        <source>For Python applications that use Bitrix24&apos;s SDK.</source>
        <translation>Для приложений на Python с SDK от Битрикс24.</translation>
    </message>
    <message>
        <source>The values only, for other tools or to compare two connectors.</source>
        <translation>Только значения — для любого другого инструмента или чтобы сравнить два коннектора.</translation>
    </message>
    <message>
        <source>A parameter</source>
        <translation>Один из параметров</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>The ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The icon</source>
        <translation>Иконка</translation>
    </message>
    <message>
        <source>The drawing of the icon</source>
        <translation>Рисунок иконки</translation>
    </message>
    <message>
        <source>The inactive icon</source>
        <translation>Неактивная иконка</translation>
    </message>
    <message>
        <source>The drawing of the inactive icon</source>
        <translation>Рисунок неактивной иконки</translation>
    </message>
    <message>
        <source>The settings page address</source>
        <translation>Адрес страницы настроек</translation>
    </message>
    <message>
        <source>The comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>{field} is calculated in the code ({text}), so it was skipped. Enter it yourself.</source>
        <translation>{field}: значение вычисляется в коде ({text}), поэтому оно пропущено. Введите его сами.</translation>
    </message>
    <message>
        <source>The text is incomplete or has an error. Everything before that was read. Check the rest.</source>
        <translation>Текст неполный, или в нём ошибка. Всё до этого места прочитано. Остальное проверьте.</translation>
    </message>
    <message>
        <source>{field} appears twice. The last value was used.</source>
        <translation>{field}: указано дважды. Взято последнее значение.</translation>
    </message>
    <message>
        <source>The command takes its values from the file “{name}”. Open that file instead.</source>
        <translation>Команда берёт значения из файла «{name}». Откройте этот файл.</translation>
    </message>
    <message>
        <source>The text calls {name}, which doesn&apos;t register a connector. Check the values that were read.</source>
        <translation>Текст вызывает {name}, а этот метод не регистрирует коннектор. Проверьте, что из него взято.</translation>
    </message>
    <message>
        <source>The text contains more than one connector. The first one was used.</source>
        <translation>В тексте больше одного коннектора. Взят первый.</translation>
    </message>
    <message>
        <source>No text yet.</source>
        <translation>Текста пока нет.</translation>
    </message>
    <message>
        <source>This text is too long to be a connector.</source>
        <translation>Этот текст слишком длинный для одного коннектора.</translation>
    </message>
    <message>
        <source>No connector found. Paste the full command or call that registers one.</source>
        <translation>Коннектор не найден. Вставьте целиком команду или вызов, который его регистрирует.</translation>
    </message>
    <message>
        <source>This was created by a newer version of this program. Update the program to open it.</source>
        <translation>Это создано в более новой версии программы. Обновите программу, чтобы это открыть.</translation>
    </message>
    <message>
        <source>(Line {line}.)</source>
        <translation>(Строка {line}.)</translation>
    </message>
</context>
<context>
    <name>IconGroup</name>
    <message>
        <source>Icon</source>
        <translation>Иконка</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} КБ</translation>
    </message>
    <message numerus="yes">
        <source>%n B</source>
        <translation>
            <numerusform>%n Б</numerusform>
            <numerusform>%n Б</numerusform>
            <numerusform>%n Б</numerusform>
        </translation>
    </message>
    <message>
        <source>SVG drawing, {size}</source>
        <translation>SVG-рисунок, {size}</translation>
    </message>
    <message>
        <source>Drop another SVG here</source>
        <translation>Перетащите сюда другой SVG</translation>
    </message>
    <message>
        <source>No drawing yet</source>
        <translation>Рисунка пока нет</translation>
    </message>
    <message>
        <source>Drop an SVG file here</source>
        <translation>Перетащите сюда файл SVG</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>рисунок</translation>
    </message>
    <message>
        <source>repaired drawing</source>
        <translation>исправление рисунка</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активная</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Неактивная</translation>
    </message>
    <message>
        <source>Icon state</source>
        <translation>Состояние иконки</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>The circle behind the drawing, and the whole tile once connected.
Parameter: COLOR</source>
        <translation>Круг под рисунком, а у подключённой плитки — вся плитка.
Параметр: COLOR</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>цвет</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>How much of the circle the drawing fills. You can also enter contain, cover or 24px 32px.
Parameter: SIZE</source>
        <translation>Какую часть круга занимает рисунок. Можно ввести и contain, cover или 24px 32px.
Параметр: SIZE</translation>
    </message>
    <message>
        <source>size</source>
        <translation>размер</translation>
    </message>
    <message>
        <source>Fit into the circle</source>
        <translation>Вписать в круг</translation>
    </message>
    <message>
        <source>Resizes and moves the drawing so that all of it is visible</source>
        <translation>Меняет размер и положение так, чтобы рисунок был виден целиком</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Where the drawing sits in the circle.
Parameter: POSITION</source>
        <translation>Где в круге находится рисунок.
Параметр: POSITION</translation>
    </message>
    <message>
        <source>position</source>
        <translation>положение</translation>
    </message>
</context>
<context>
    <name>InactiveLooks</name>
    <message>
        <source>Made from the active icon</source>
        <translation>Сделать из активной иконки</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серая</translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Monochrome</source>
        <translation>Однотонная</translation>
    </message>
    <message>
        <source>Choose a drawing for the active icon first.</source>
        <translation>Сначала выберите рисунок для активной иконки.</translation>
    </message>
    <message>
        <source>✓ Changes with the active icon until you edit it here.</source>
        <translation>✓ Меняется вслед за активной иконкой, пока вы не измените что-нибудь здесь.</translation>
    </message>
    <message>
        <source>Edited by hand. Pick a style to make it change with the active icon again.</source>
        <translation>Сделана вручную. Выберите вариант, и она снова будет меняться вслед за активной иконкой.</translation>
    </message>
    <message>
        <source>Inactive icon: {look}</source>
        <translation>Неактивная иконка: {look}</translation>
    </message>
    <message>
        <source>inactive icon</source>
        <translation>неактивная иконка</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык (Language)</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>The language changes after you restart the program.</source>
        <translation>Язык сменится после перезапуска программы.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Connectors</source>
        <translation>Коннекторы</translation>
    </message>
    <message>
        <source>{group} ({count})</source>
        <translation>{group} ({count})</translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message>
        <source>This sign-in couldn&apos;t be verified, so it was stopped. Start again.</source>
        <translation>Этот вход не удалось подтвердить, поэтому он остановлен. Начните заново.</translation>
    </message>
    <message>
        <source>This response belongs to another sign-in, so it was stopped. Start again.</source>
        <translation>Этот ответ относится к другому входу, поэтому вход остановлен. Начните заново.</translation>
    </message>
    <message>
        <source>{portal} didn&apos;t return a sign-in code. Start again.</source>
        <translation>Портал {portal} не вернул код входа. Начните заново.</translation>
    </message>
    <message>
        <source>{portal} hasn&apos;t responded yet. Keep waiting, start again, or use your own browser.</source>
        <translation>Портал {portal} пока не отвечает. Подождите, начните заново или войдите в своём браузере.</translation>
    </message>
    <message>
        <source>You&apos;re signed in to {portal}, but it hasn&apos;t asked you to allow access yet. Click Start again.</source>
        <translation>Вы вошли в портал {portal}, но он ещё не попросил разрешить доступ. Нажмите «Начать заново».</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t accept this application (HTTP {status}). Check its ID in your Bitrix24, and that it&apos;s still installed there.</source>
        <translation>Портал {portal} не принимает это приложение (HTTP {status}). Проверьте в своём Битрикс24 код приложения и то, что оно ещё установлено.</translation>
    </message>
    <message>
        <source>{portal} has a problem (HTTP {status}). Wait a few minutes, then start again.</source>
        <translation>У портала {portal} неполадки (HTTP {status}). Подождите несколько минут и начните заново.</translation>
    </message>
    <message>
        <source>The connection isn&apos;t secure: the certificate of {host} isn&apos;t valid. Check this computer&apos;s date and time, or ask your network administrator.</source>
        <translation>Соединение небезопасно: сертификат {host} недействителен. Проверьте дату и время на этом компьютере или обратитесь к администратору сети.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy blocked the connection. Ask your network administrator to allow {portal}, or use your own browser.</source>
        <translation>Прокси вашей сети заблокировал соединение. Попросите администратора сети разрешить {portal} или войдите в своём браузере.</translation>
    </message>
    <message>
        <source>The address {host} wasn&apos;t found. Check the address and your internet connection, then start again.</source>
        <translation>Адрес {host} не найден. Проверьте адрес и подключение к интернету, затем начните заново.</translation>
    </message>
    <message>
        <source>This page couldn&apos;t be opened. Check your internet connection, then start again.</source>
        <translation>Не удалось открыть эту страницу. Проверьте подключение к интернету и начните заново.</translation>
    </message>
    <message>
        <source>The page stopped working. Start again, or use your own browser.</source>
        <translation>Страница перестала работать. Начните заново или войдите в своём браузере.</translation>
    </message>
    <message>
        <source>You can&apos;t download files in this window. Continue signing in.</source>
        <translation>В этом окне ничего нельзя скачать. Продолжайте вход.</translation>
    </message>
    <message>
        <source>This window opens only secure pages, so the link was blocked. Continue signing in.</source>
        <translation>Это окно открывает только безопасные страницы, поэтому ссылка заблокирована. Продолжайте вход.</translation>
    </message>
    <message>
        <source>This window needs Qt WebEngine, which is missing or can&apos;t run here. Use your own browser instead.</source>
        <translation>Для этого окна нужен Qt WebEngine, но его здесь нет или он не запускается. Войдите в своём браузере.</translation>
    </message>
    <message>
        <source>Another program is using port {port}, so the browser can&apos;t return here automatically. Paste its address below instead.</source>
        <translation>Порт {port} занят другой программой, поэтому браузер не сможет вернуться сам. Вставьте его адрес ниже.</translation>
    </message>
    <message>
        <source>Copy the full address from the browser, then paste it here.</source>
        <translation>Скопируйте из браузера весь адрес и вставьте его сюда.</translation>
    </message>
    <message>
        <source>This is the page that asks for access. Click Allow there first, then copy the address that the browser shows next.</source>
        <translation>Это страница, которая спрашивает о доступе. Сначала нажмите на ней «Разрешить», а потом скопируйте адрес, который покажет браузер.</translation>
    </message>
    <message>
        <source>This address belongs to another sign-in. Click Try again and allow access once more.</source>
        <translation>Этот адрес относится к другому входу. Нажмите «Ещё раз» и снова разрешите доступ.</translation>
    </message>
    <message>
        <source>This address has no code. Copy it right after you click Allow. It must contain “code=”.</source>
        <translation>В этом адресе нет кода. Скопируйте его сразу после нажатия «Разрешить». В нём должно быть «code=».</translation>
    </message>
    <message>
        <source>This isn&apos;t a sign-in address or a code. Copy the full address from the browser&apos;s address bar.</source>
        <translation>Это не адрес входа и не код. Скопируйте весь адрес из адресной строки браузера.</translation>
    </message>
    <message>
        <source>Your browser didn&apos;t open. Copy the address and open it yourself.</source>
        <translation>Браузер не открылся. Скопируйте адрес и откройте его в браузере сами.</translation>
    </message>
    <message>
        <source>You&apos;re signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Close this page and go back to Connector Configurator.</source>
        <translation>Закройте эту страницу и вернитесь в Connector Configurator.</translation>
    </message>
    <message>
        <source>This is another sign-in</source>
        <translation>Это другой вход</translation>
    </message>
    <message>
        <source>It wasn&apos;t used. Go back to Connector Configurator, click Try again and sign in once more.</source>
        <translation>Он не использован. Вернитесь в Connector Configurator, нажмите «Ещё раз» и войдите снова.</translation>
    </message>
    <message>
        <source>Page not found</source>
        <translation>Страница не найдена</translation>
    </message>
    <message>
        <source>Go back to Connector Configurator.</source>
        <translation>Вернитесь в Connector Configurator.</translation>
    </message>
    <message>
        <source>Password rejected? Correct it or reset it on the page.</source>
        <translation>Пароль не подошёл? Исправьте или восстановите его на странице.</translation>
    </message>
    <message>
        <source>Asked for a second code? Enter it on the page. There is no time limit.</source>
        <translation>Нужен второй код? Введите его на странице. Время не ограничено.</translation>
    </message>
    <message>
        <source>Clicked Deny? Click Start again, then Allow.</source>
        <translation>Нажали «Запретить»? Нажмите «Начать заново», а затем «Разрешить».</translation>
    </message>
    <message>
        <source>“Application not found” or “not installed”? The application ID isn&apos;t from {portal}.</source>
        <translation>«Приложение не найдено» или «не установлено»? Код приложения взят не из портала {portal}.</translation>
    </message>
    <message>
        <source>Need a passkey, a security key or your company&apos;s sign-in page? Use your own browser.</source>
        <translation>Нужен ключ доступа (passkey), ключ безопасности или страница вашей компании? Войдите в своём браузере.</translation>
    </message>
    <message>
        <source>The application in {portal} can&apos;t register connectors without the permission “Open Channels (imopenlines)”.</source>
        <translation>Без права «Открытые линии (imopenlines)» приложение в портале {portal} не может регистрировать коннекторы.</translation>
    </message>
    <message>
        <source>1.  In your Bitrix24, open Applications → Developer resources.
2.  Open your application, add Open Channels (imopenlines) and click Save.
3.  Sign in here again. Your current sign-in doesn&apos;t have the new permission.</source>
        <translation>1.  В своём Битрикс24 откройте «Приложения» → «Разработчикам».
2.  Откройте там своё приложение, добавьте «Открытые линии (imopenlines)» и нажмите «Сохранить».
3.  Войдите здесь ещё раз: прежний вход нового права не получит.</translation>
    </message>
    <message>
        <source>Your sign-in is kept. Nothing was changed in {portal}.</source>
        <translation>Вход сохранён, в портале {portal} ничего не изменилось.</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Sign in to {portal}</source>
        <translation>Вход в портал {portal}</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Войти здесь</translation>
    </message>
    <message>
        <source>Use my own browser</source>
        <translation>Войти в своём браузере</translation>
    </message>
    <message>
        <source>Sign in as an administrator and allow access. This window then closes automatically.</source>
        <translation>Войдите как администратор и разрешите доступ. После этого окно закроется само.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>the practice portal</source>
        <translation>тестовом портале</translation>
    </message>
    <message>
        <source>Register in {portal}</source>
        <translation>Зарегистрировать в {portal}</translation>
    </message>
    <message>
        <source>{name}[*] — Connector Configurator</source>
        <translation>{name}[*] — Connector Configurator</translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>Registering…</source>
        <translation>Регистрируем…</translation>
    </message>
    <message>
        <source>✓ Registered; its list may not be read</source>
        <translation>✓ Зарегистрирован; список коннекторов недоступен</translation>
    </message>
    <message>
        <source>✓ Registered, and in its list</source>
        <translation>✓ Зарегистрирован и есть в списке</translation>
    </message>
    <message>
        <source>▲ Not sent: there the ID belongs to “{name}”</source>
        <translation>▲ Не отправлен: этот ID там занят коннектором «{name}»</translation>
    </message>
    <message>
        <source>{portal} has a connector “{name}” with this ID, which was not registered from this computer. Registering takes it over, and what it belongs to stops working. Nothing was sent there. Tick {portal} and try again only if the connector is yours.</source>
        <translation>В портале {portal} уже есть коннектор «{name}» с этим ID, и зарегистрирован он не с этого компьютера. При регистрации он перейдёт к вам, а то, чему он принадлежит, перестанет работать. Туда ничего не отправлено. Отметьте портал {portal} и попробуйте ещё раз, только если этот коннектор ваш.</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Register in several portals</source>
        <translation>Регистрация в нескольких порталах</translation>
    </message>
    <message>
        <source>Copy results</source>
        <translation>Скопировать итоги</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Register “{name}” in several portals</source>
        <translation>Регистрация «{name}» в нескольких порталах</translation>
    </message>
    <message>
        <source>Portals where another app uses this ID are skipped. A failure in one portal doesn&apos;t stop the others.</source>
        <translation>Порталы, где этот ID занят другим приложением, будут пропущены. Ошибка в одном портале не остановит остальные.</translation>
    </message>
    <message>
        <source>Retry failed ({count})</source>
        <translation>Повторить неудачные ({count})</translation>
    </message>
    <message>
        <source>Register in selected portals ({count})</source>
        <translation>Зарегистрировать в выбранных порталах ({count})</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Ожидание…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Регистрируем…</translation>
    </message>
    <message>
        <source>Registered: {good}. Failed: {rest}.</source>
        <translation>Зарегистрировано: {good}. Не удалось: {rest}.</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Скопировано</translation>
    </message>
    <message>
        <source>{done} of {total} portals</source>
        <translation>Порталы: {done} из {total}</translation>
    </message>
</context>
<context>
    <name>ManyPortals</name>
    <message>
        <source>No portals connected yet</source>
        <translation>Пока не подключён ни один портал</translation>
    </message>
    <message>
        <source>Connect the portals where you want to register the connector, then come back.</source>
        <translation>Подключите порталы, в которых нужен коннектор, и возвращайтесь сюда.</translation>
    </message>
    <message>
        <source>Connect your Bitrix24…</source>
        <translation>Подключить свой Битрикс24…</translation>
    </message>
</context>
<context>
    <name>MessagesGroup</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Customers can delete messages</source>
        <translation>Клиенты могут удалять сообщения</translation>
    </message>
    <message>
        <source>Incoming messages can be deleted.</source>
        <translation>Входящие сообщения можно удалять.</translation>
    </message>
    <message>
        <source>Operators can edit their messages</source>
        <translation>Операторы могут изменять сообщения</translation>
    </message>
    <message>
        <source>Operators can change messages after sending them.</source>
        <translation>Операторы могут изменять сообщения после отправки.</translation>
    </message>
    <message>
        <source>Operators can delete their messages</source>
        <translation>Операторы могут удалять сообщения</translation>
    </message>
    <message>
        <source>Operators can delete messages after sending them.</source>
        <translation>Операторы могут удалять сообщения после отправки.</translation>
    </message>
    <message>
        <source>Use in CRM newsletters</source>
        <translation>Использовать в CRM-рассылках</translation>
    </message>
    <message>
        <source>The channel can be selected for CRM newsletters.</source>
        <translation>Канал можно выбрать для CRM-рассылок.</translation>
    </message>
    <message>
        <source>Send system messages</source>
        <translation>Отправлять системные сообщения</translation>
    </message>
    <message>
        <source>Notices such as “The operator has joined” are sent to the channel too.</source>
        <translation>Уведомления вроде «Оператор вступил в диалог» тоже отправляются в канал.</translation>
    </message>
    <message>
        <source>Add the operator&apos;s signature</source>
        <translation>Добавлять подпись оператора</translation>
    </message>
    <message>
        <source>Each reply includes the name of the operator who wrote it.</source>
        <translation>В каждом ответе указан оператор, который его написал.</translation>
    </message>
    <message>
        <source>One chat per group</source>
        <translation>Один чат на группу</translation>
    </message>
    <message>
        <source>Messages from all members of a group go to one chat.
The CRM tracker isn&apos;t started for group chats.</source>
        <translation>Сообщения всех участников группы попадают в один чат.
Для групповых чатов CRM-трекер не запускается.</translation>
    </message>
    <message>
        <source>Parameter: {name}</source>
        <translation>Параметр: {name}</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>«{word}»</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Size of the icon as a Data URI</source>
        <translation>Размер иконки в виде Data URI</translation>
    </message>
    <message>
        <source>✕ Data URI: {size} KB, {over} over Bitrix24&apos;s limit</source>
        <translation>✕ Data URI: {size} КБ, на {over} больше, чем хранит Битрикс24</translation>
    </message>
    <message>
        <source>Data URI: {size} of {budget} KB</source>
        <translation>Data URI: {size} из {budget} КБ</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>the practice portal</source>
        <translation>«Тестовый портал»</translation>
    </message>
    <message>
        <source>Copy report for support</source>
        <translation>Скопировать отчёт для поддержки</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Copy details</source>
        <translation>Скопировать подробности</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Скопировано</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>The icon fills the circle, so it can&apos;t be moved. Change its size first.</source>
        <translation>Иконка заполняет круг, поэтому её нельзя сдвинуть. Сначала измените её размер.</translation>
    </message>
    <message>
        <source>Place the icon</source>
        <translation>Размещение иконки</translation>
    </message>
    <message>
        <source>Place the inactive icon</source>
        <translation>Размещение неактивной иконки</translation>
    </message>
    <message>
        <source>{size} · {position}</source>
        <translation>{size} · {position}</translation>
    </message>
    <message>
        <source>No drawing to place yet.</source>
        <translation>Размещать пока нечего: рисунка нет.</translation>
    </message>
    <message>
        <source>size</source>
        <translation>размер</translation>
    </message>
    <message>
        <source>position</source>
        <translation>положение</translation>
    </message>
    <message>
        <source>This drawing can&apos;t be fitted automatically. Set its size and position yourself.</source>
        <translation>Этот рисунок не удаётся вписать автоматически. Задайте размер и положение вручную.</translation>
    </message>
    <message>
        <source>fit into the circle</source>
        <translation>вписывание в круг</translation>
    </message>
    <message>
        <source>Measuring the drawing…</source>
        <translation>Измеряем рисунок…</translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>{portal} accepts no dot in a connector&apos;s ID.</source>
        <translation>Портал {portal} не принимает точку в ID коннектора.</translation>
    </message>
    <message>
        <source>Write _ instead of the dot, then try again.</source>
        <translation>Поставьте _ вместо точки и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no ID that it can use.</source>
        <translation>Портал {portal} не нашёл подходящего ID.</translation>
    </message>
    <message>
        <source>Give the connector an ID, for example my_shop_chat, then try again.</source>
        <translation>Задайте коннектору ID, например my_shop_chat, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no name that it can use.</source>
        <translation>Портал {portal} не нашёл подходящего названия.</translation>
    </message>
    <message>
        <source>Give the connector a name, then try again.</source>
        <translation>Дайте коннектору название и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no icon.</source>
        <translation>Портал {portal} не нашёл иконку.</translation>
    </message>
    <message>
        <source>Choose an SVG file for the active icon, then try again.</source>
        <translation>Выберите файл SVG для активной иконки и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no settings page address.</source>
        <translation>Портал {portal} не нашёл адрес страницы настроек.</translation>
    </message>
    <message>
        <source>Enter the address of the settings page, beginning with https://, then try again.</source>
        <translation>Введите адрес страницы настроек, начиная с https://, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} could not tell which application is registering the connector.</source>
        <translation>Портал {portal} не смог определить, какое приложение регистрирует коннектор.</translation>
    </message>
    <message>
        <source>Sign in to {portal} again, then try again.</source>
        <translation>Войдите в портал {portal} заново и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} could not save the connector.</source>
        <translation>Портал {portal} не смог сохранить коннектор.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, write to Bitrix24&apos;s support and name the code {code}.</source>
        <translation>Подождите минуту и попробуйте ещё раз. Если не поможет, напишите в поддержку Битрикс24 и укажите код {code}.</translation>
    </message>
    <message>
        <source>{portal} did not accept the connector and gives no reason.</source>
        <translation>Портал {portal} не принял коннектор и не назвал причину.</translation>
    </message>
    <message>
        <source>Look through all fields once more, then try again. If it stays like this, write to Bitrix24&apos;s support and name the code {code}.</source>
        <translation>Проверьте все поля и попробуйте ещё раз. Если не поможет, напишите в поддержку Битрикс24 и укажите код {code}.</translation>
    </message>
    <message>
        <source>{portal} lets only a local application register connectors, not a webhook.</source>
        <translation>Портал {portal} разрешает регистрировать коннекторы только локальному приложению, а не вебхуку.</translation>
    </message>
    <message>
        <source>Create a local application in your Bitrix24, connect {portal} with its ID and secret, then try again.</source>
        <translation>Создайте локальное приложение в своём Битрикс24, подключите портал {portal} с кодом и ключом этого приложения и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} could not remove the connector.</source>
        <translation>Портал {portal} не смог удалить коннектор.</translation>
    </message>
    <message>
        <source>Look at the list of its connectors. If it is there and yours, wait a minute, then try again.</source>
        <translation>Посмотрите список коннекторов портала. Если коннектор там есть и он ваш, подождите минуту и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} missed something in what this program sent.</source>
        <translation>Портал {portal} чего-то не нашёл в запросе этой программы.</translation>
    </message>
    <message>
        <source>This is a mistake of the program: install its newest version, then try again.</source>
        <translation>Это ошибка программы: установите её последнюю версию и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Something went wrong inside {portal}.</source>
        <translation>Что-то пошло не так внутри портала {portal}.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again. If it stays like this, write to Bitrix24&apos;s support.</source>
        <translation>Подождите несколько минут и попробуйте ещё раз. Если не поможет, напишите в поддержку Битрикс24.</translation>
    </message>
    <message>
        <source>Inside {portal}, one of Bitrix24&apos;s servers did not get the answer it needed.</source>
        <translation>Внутри портала {portal} один из серверов Битрикс24 не получил нужного ответа.</translation>
    </message>
    <message>
        <source>{portal} has been deleted.</source>
        <translation>Портал {portal} удалён.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address. If it is right, ask the owner of the portal.</source>
        <translation>Проверьте адрес портала. Если он верный, обратитесь к владельцу портала.</translation>
    </message>
    <message>
        <source>Too many programs are asking {portal} for something just now. Waiting for a few seconds did not help.</source>
        <translation>Портал {portal} сейчас получает слишком много запросов от программ. Несколько секунд ожидания не помогли.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Подождите минуту и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Bitrix24 has blocked {portal} for programs, because it was overloaded.</source>
        <translation>Битрикс24 закрыл портал {portal} для программ из-за перегрузки.</translation>
    </message>
    <message>
        <source>Only Bitrix24&apos;s support can lift this block: write to them.</source>
        <translation>Снять эту блокировку может только поддержка Битрикс24: напишите туда.</translation>
    </message>
    <message>
        <source>{portal} has worked on such requests for longer than Bitrix24 allows.</source>
        <translation>Портал {portal} обрабатывал такие запросы дольше, чем разрешает Битрикс24.</translation>
    </message>
    <message>
        <source>Wait for ten minutes, then try again.</source>
        <translation>Подождите десять минут и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} does not accept this request together with others.</source>
        <translation>Портал {portal} не принимает этот запрос вместе с другими.</translation>
    </message>
    <message>
        <source>{portal} was sent too many requests at once.</source>
        <translation>Портал {portal} получил слишком много запросов сразу.</translation>
    </message>
    <message>
        <source>{portal} has no Open Channels, so it cannot register a connector.</source>
        <translation>В портале {portal} нет Открытых линий, поэтому зарегистрировать коннектор нельзя.</translation>
    </message>
    <message>
        <source>Ask the administrator of {portal} to install or update the Open Channels module, then try again.</source>
        <translation>Попросите администратора портала {portal} установить или обновить модуль Открытых линий и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found the request incomplete, or not sent over a secure connection.</source>
        <translation>Портал {portal} счёл запрос неполным или отправленным по незащищённому соединению.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address and connect {portal} again, with the application&apos;s ID and secret.</source>
        <translation>Проверьте адрес портала и подключите портал {portal} заново, с кодом и ключом приложения.</translation>
    </message>
    <message>
        <source>{portal} does not know this sign-in, or no longer.</source>
        <translation>Портал {portal} не знает этого входа или больше его не признаёт.</translation>
    </message>
    <message>
        <source>Your sign-in to {portal} has expired.</source>
        <translation>Срок действия вашего входа в портал {portal} истёк.</translation>
    </message>
    <message>
        <source>{portal} could not let you in.</source>
        <translation>Портал {portal} не смог вас впустить.</translation>
    </message>
    <message>
        <source>Sign in to {portal} again, then try again. If it stays like this, ask the administrator of {portal} whether your account is active.</source>
        <translation>Войдите в портал {portal} заново и попробуйте ещё раз. Если не поможет, спросите администратора портала {portal}, активна ли ваша учётная запись.</translation>
    </message>
    <message>
        <source>{portal} could not check your sign-in.</source>
        <translation>Портал {portal} не смог проверить ваш вход.</translation>
    </message>
    <message>
        <source>{portal} does not allow this. Either its plan leaves programs out, or you may not change connectors there.</source>
        <translation>Портал {portal} этого не разрешает: либо его тариф не даёт доступа программам, либо вам нельзя изменять там коннекторы.</translation>
    </message>
    <message>
        <source>Ask the administrator of {portal} for the right to change connectors, and whether the portal has a commercial plan.</source>
        <translation>Попросите у администратора портала {portal} право изменять коннекторы и узнайте, коммерческий ли у портала тариф.</translation>
    </message>
    <message>
        <source>You do not have the right to do this in {portal}.</source>
        <translation>У вас нет права делать это в портале {portal}.</translation>
    </message>
    <message>
        <source>Sign in to {portal} as an administrator, or ask one for the right.</source>
        <translation>Войдите в портал {portal} как администратор или попросите это право у администратора.</translation>
    </message>
    <message>
        <source>The application in {portal} does not have the permission “Open Channels”.</source>
        <translation>У приложения в портале {portal} нет права «Открытые линии».</translation>
    </message>
    <message>
        <source>In your Bitrix24, open the application, tick Open Channels (imopenlines) and save. Then sign in again.</source>
        <translation>В своём Битрикс24 откройте приложение, отметьте «Открытые линии (imopenlines)» и нажмите «Сохранить». Затем войдите заново.</translation>
    </message>
    <message>
        <source>The application in {portal} is not open to you.</source>
        <translation>Приложение в портале {portal} вам недоступно.</translation>
    </message>
    <message>
        <source>Ask the administrator of {portal} to give you access to the application, then sign in again.</source>
        <translation>Попросите администратора портала {portal} открыть вам доступ к приложению, затем войдите заново.</translation>
    </message>
    <message>
        <source>{portal} could not find the description of the application.</source>
        <translation>Портал {portal} не смог найти описание приложения.</translation>
    </message>
    <message>
        <source>In your Bitrix24, open the application and save it again. Then sign in again.</source>
        <translation>В своём Битрикс24 откройте приложение и сохраните его снова. Затем войдите заново.</translation>
    </message>
    <message>
        <source>{portal} does not have this application, or no longer.</source>
        <translation>Портал {portal} не находит это приложение: возможно, его там уже нет.</translation>
    </message>
    <message>
        <source>Look under Applications, Developer resources in your Bitrix24. If the application is gone, create a new one and connect {portal} again.</source>
        <translation>Откройте в своём Битрикс24 «Приложения» → «Разработчикам». Если приложения там нет, создайте новое и подключите портал {portal} заново.</translation>
    </message>
    <message>
        <source>{portal} needs a paid plan for this, or its plan has run out.</source>
        <translation>Портал {portal} разрешает это только на платном тарифе, или срок тарифа истёк.</translation>
    </message>
    <message>
        <source>Ask the owner of {portal} about its plan, then try again.</source>
        <translation>Спросите о тарифе владельца портала {portal} и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} asks an administrator to confirm this first.</source>
        <translation>Портал {portal} сначала ждёт подтверждения от администратора.</translation>
    </message>
    <message>
        <source>Confirm the request in the notifications of {portal}, then try again.</source>
        <translation>Подтвердите запрос в уведомлениях портала {portal} и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>An administrator of {portal} has refused this request.</source>
        <translation>Администратор портала {portal} отклонил этот запрос.</translation>
    </message>
    <message>
        <source>Talk to the administrator of {portal}, then try again.</source>
        <translation>Поговорите с администратором портала {portal} и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} lets only employees do this, and you are signed in as a guest.</source>
        <translation>Портал {portal} разрешает это только сотрудникам, а вы вошли как гость.</translation>
    </message>
    <message>
        <source>Sign in to {portal} as an employee, then try again.</source>
        <translation>Войдите в портал {portal} как сотрудник и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The application&apos;s ID and secret do not fit together, or the application is not installed in {portal}.</source>
        <translation>Код и ключ приложения не подходят друг к другу, или приложение не установлено в портале {portal}.</translation>
    </message>
    <message>
        <source>Copy both once more from the application&apos;s page in your Bitrix24, and connect {portal} again.</source>
        <translation>Скопируйте их ещё раз со страницы приложения в своём Битрикс24 и подключите портал {portal} заново.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} came too late or has been used up.</source>
        <translation>Код входа в портал {portal} устарел или уже использован.</translation>
    </message>
    <message>
        <source>Sign in to {portal} again.</source>
        <translation>Войдите в портал {portal} заново.</translation>
    </message>
    <message>
        <source>The application in {portal} asks for a permission that does not exist.</source>
        <translation>Приложение в портале {portal} запрашивает право, которого не существует.</translation>
    </message>
    <message>
        <source>This sign-in belongs to another application in {portal}.</source>
        <translation>Этот вход относится к другому приложению в портале {portal}.</translation>
    </message>
    <message>
        <source>Copy the ID and secret once more from the application&apos;s page in your Bitrix24, and connect {portal} again.</source>
        <translation>Скопируйте код и ключ ещё раз со страницы приложения в своём Битрикс24 и подключите портал {portal} заново.</translation>
    </message>
    <message>
        <source>The application is not installed in {portal}.</source>
        <translation>Приложение не установлено в портале {portal}.</translation>
    </message>
    <message>
        <source>In your Bitrix24, open the application and save it once more. Then sign in again.</source>
        <translation>В своём Битрикс24 откройте приложение и сохраните его ещё раз. Затем войдите заново.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Войти ещё раз…</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <translation>Проверить подключение…</translation>
    </message>
    <message>
        <source>Open {portal} in the browser</source>
        <translation>Открыть портал {portal} в браузере</translation>
    </message>
    <message>
        <source>Show its connectors</source>
        <translation>Показать его коннекторы</translation>
    </message>
    <message>
        <source>Go to the ID</source>
        <translation>Перейти к ID</translation>
    </message>
    <message>
        <source>Go to the name</source>
        <translation>Перейти к названию</translation>
    </message>
    <message>
        <source>Go to the icon</source>
        <translation>Перейти к иконке</translation>
    </message>
    <message>
        <source>Go to the settings page address</source>
        <translation>Перейти к адресу страницы настроек</translation>
    </message>
    <message>
        <source>{portal} refused, for a reason that this program does not know: {code}.</source>
        <translation>Портал {portal} отказал по причине, которую эта программа не знает: {code}.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, write to Bitrix24&apos;s support.</source>
        <translation>Подождите минуту и попробуйте ещё раз. Если не поможет, напишите в поддержку Битрикс24.</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>какой именно, неизвестно</translation>
    </message>
    <message>
        <source>Nothing was changed in {portal}, and your connector on this computer is as it was.</source>
        <translation>В портале {portal} ничего не изменилось, ваш коннектор на этом компьютере остался прежним.</translation>
    </message>
    <message>
        <source>Your connector on this computer is as it was. Whether {portal} has saved it is not certain; registering it again does no harm.</source>
        <translation>Ваш коннектор на этом компьютере остался прежним. Сохранил ли его портал {portal}, точно не известно; зарегистрировать его ещё раз не повредит.</translation>
    </message>
    <message>
        <source>Your connector on this computer is as it was. Whether {portal} has removed it is not certain: look at the list of its connectors.</source>
        <translation>Ваш коннектор на этом компьютере остался прежним. Удалил ли его портал {portal}, точно не известно: посмотрите список коннекторов портала.</translation>
    </message>
    <message>
        <source>Your connector on this computer is as it was. Whether {portal} has done it is not certain; doing it again does no harm.</source>
        <translation>Ваш коннектор на этом компьютере остался прежним. Выполнил ли это портал {portal}, точно не известно; повторить не повредит.</translation>
    </message>
    <message>
        <source>“{name}” is registered: {portal} lists it.</source>
        <translation>Коннектор «{name}» зарегистрирован: он есть в списке портала {portal}.</translation>
    </message>
    <message>
        <source>“{name}” is registered. {portal} accepted it, but did not show its list of connectors, so look into its Contact Center.</source>
        <translation>Коннектор «{name}» зарегистрирован. Портал {portal} принял его, но не показал список своих коннекторов, поэтому загляните в его Контакт-центр.</translation>
    </message>
    <message>
        <source>This was practice: nothing has left this computer.</source>
        <translation>Это был тестовый портал: с этого компьютера ничего не ушло.</translation>
    </message>
    <message>
        <source>Left for the developer of the settings page: subscribe to messages (event.bind OnImConnectorMessageAdd), or operators&apos; replies do not arrive.</source>
        <translation>Разработчику страницы настроек осталось подписаться на сообщения (event.bind OnImConnectorMessageAdd), иначе ответы операторов не будут доходить.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>С этого компьютера</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s own</source>
        <translation>Из состава Битрикс24</translation>
    </message>
    <message>
        <source>Somebody else&apos;s</source>
        <translation>Из другого источника</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Messages go through on the open channel “{line}”.</source>
        <translation>Сообщения проходят через открытую линию «{line}».</translation>
    </message>
    <message>
        <source>The portal has seen an error on the open channel “{line}”. Open the connector&apos;s settings page in the Contact Center; if it looks right there, switch the connector off and on again here.</source>
        <translation>Портал заметил ошибку на открытой линии «{line}». Откройте страницу настроек коннектора в Контакт-центре; если там всё в порядке, выключите и снова включите коннектор здесь.</translation>
    </message>
    <message>
        <source>The connector is switched on, but the open channel “{line}” itself is switched off. Switch it on in the Contact Center.</source>
        <translation>Коннектор включён, но сама открытая линия «{line}» выключена. Включите её в Контакт-центре.</translation>
    </message>
    <message>
        <source>The connector is set up on the open channel “{line}”, but does not pass messages on. Switch it off and on again; if that does not help, ask the developer of the settings page.</source>
        <translation>Коннектор настроен на открытой линии «{line}», но не передаёт сообщения. Выключите его и включите снова; если не поможет, обратитесь к разработчику страницы настроек.</translation>
    </message>
    <message>
        <source>The connector is not switched on for the open channel “{line}”. Switch it on to use it there.</source>
        <translation>Коннектор не включён для открытой линии «{line}». Включите его, чтобы использовать там.</translation>
    </message>
    <message>
        <source>{portal} takes such requests again in {clock}. Nothing is lost; you may cancel.</source>
        <translation>Портал {portal} снова примет такие запросы через {clock}. Ничего не потеряно; можно отменить.</translation>
    </message>
    <message>
        <source>{portal} takes two requests a second. Going on in {seconds} s.</source>
        <translation>Портал {portal} принимает два запроса в секунду. Продолжение через {seconds} с.</translation>
    </message>
    <message>
        <source>“{connector}” is switched on for the open channel “{line}” in {portal}.</source>
        <translation>Коннектор «{connector}» включён для открытой линии «{line}» в портале {portal}.</translation>
    </message>
    <message>
        <source>“{connector}” is switched off for the open channel “{line}” in {portal}.</source>
        <translation>Коннектор «{connector}» выключен для открытой линии «{line}» в портале {portal}.</translation>
    </message>
    <message>
        <source>{portal} knows the account behind “{connector}” on the open channel “{line}” now.</source>
        <translation>Портал {portal} теперь знает аккаунт коннектора «{connector}» для открытой линии «{line}».</translation>
    </message>
    <message>
        <source>“{connector}” is removed from {portal}, and from all its open channels with it.</source>
        <translation>Коннектор «{connector}» удалён из портала {portal}, а значит, и со всех его открытых линий.</translation>
    </message>
    <message>
        <source>“{id}” is the ID of one of Bitrix24&apos;s own connectors. Choose another ID. Nothing was sent.</source>
        <translation>«{id}» — это ID одного из собственных коннекторов Битрикс24. Выберите другой ID. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>“{connector}” will be removed from {portal}: it disappears from the Contact Center, it is switched off on every open channel, and messages through it arrive no more. Your file on this computer stays as it is. You can register it again, but must then switch it on anew on every open channel.</source>
        <translation>Коннектор «{connector}» будет удалён из портала {portal}: он исчезнет из Контакт-центра, выключится на всех открытых линиях, и сообщения через него приходить перестанут. Ваш файл на этом компьютере останется как есть. Коннектор можно зарегистрировать снова, но тогда его придётся заново включить на каждой открытой линии.</translation>
    </message>
    <message>
        <source>It takes small letters, digits and _ there.</source>
        <translation>В нём допустимы строчные латинские буквы, цифры и _.</translation>
    </message>
    <message>
        <source>The ID is empty or a lone 0, and Bitrix24 knows a connector by it.</source>
        <translation>ID пуст или состоит из одного 0, а Битрикс24 узнаёт коннектор по нему.</translation>
    </message>
    <message>
        <source>The name is empty or a lone 0, and Bitrix24 shows it everywhere.</source>
        <translation>Название пусто или состоит из одного 0, а Битрикс24 показывает его везде.</translation>
    </message>
    <message>
        <source>The active icon holds no picture.</source>
        <translation>В активной иконке нет рисунка.</translation>
    </message>
    <message>
        <source>The field is empty, and Bitrix24 opens this page when somebody connects the channel.</source>
        <translation>Поле пустое, а Битрикс24 открывает эту страницу, когда кто-то подключает канал.</translation>
    </message>
    <message>
        <source>A connector belongs to an application, and this sign-in names none.</source>
        <translation>Коннектор принадлежит приложению, а в этом входе никакое приложение не указано.</translation>
    </message>
    <message>
        <source>All that was sent was right, but storing it failed inside Bitrix24.</source>
        <translation>Всё отправленное было верно, но Битрикс24 не смог это сохранить.</translation>
    </message>
    <message>
        <source>Bitrix24 answers so when a value is too long or not of the kind it expects.</source>
        <translation>Битрикс24 отвечает так, когда значение слишком длинное или не того вида, какого он ждёт.</translation>
    </message>
    <message>
        <source>A connector belongs to an application, and the sign-in that was used has none behind it.</source>
        <translation>Коннектор принадлежит приложению, а за использованным входом никакого приложения нет.</translation>
    </message>
    <message>
        <source>It is not there any more, or it belongs to another application than the one you use.</source>
        <translation>Его там больше нет, или он принадлежит не тому приложению, которым вы пользуетесь.</translation>
    </message>
    <message>
        <source>A value that Bitrix24 needs for this was empty.</source>
        <translation>Значение, которое нужно для этого Битрикс24, было пустым.</translation>
    </message>
    <message>
        <source>The fault is in Bitrix24, not in your connector.</source>
        <translation>Ошибка в самом Битрикс24, а не в вашем коннекторе.</translation>
    </message>
    <message>
        <source>Its owner has removed it, or Bitrix24 has.</source>
        <translation>Его удалил владелец или сам Битрикс24.</translation>
    </message>
    <message>
        <source>A portal takes two requests a second from all programs together.</source>
        <translation>Портал принимает два запроса в секунду от всех программ вместе.</translation>
    </message>
    <message>
        <source>Somebody&apos;s programs asked it for too much, and Bitrix24&apos;s support has stopped them all.</source>
        <translation>Чьи-то программы запрашивали слишком много, и поддержка Битрикс24 остановила их все.</translation>
    </message>
    <message>
        <source>The block lasts for about ten minutes and ends by itself.</source>
        <translation>Блокировка длится около десяти минут и снимается сама.</translation>
    </message>
    <message>
        <source>Bitrix24 wants such requests one by one.</source>
        <translation>Битрикс24 принимает такие запросы только по одному.</translation>
    </message>
    <message>
        <source>Bitrix24 takes at most fifty in one go.</source>
        <translation>Битрикс24 принимает не больше пятидесяти запросов за раз.</translation>
    </message>
    <message>
        <source>The module that manages connectors is not installed there, or too old.</source>
        <translation>Модуль, который управляет коннекторами, там не установлен или устарел.</translation>
    </message>
    <message>
        <source>Bitrix24 answers only to complete requests over a secure connection.</source>
        <translation>Битрикс24 отвечает только на полные запросы по защищённому соединению.</translation>
    </message>
    <message>
        <source>It was ended in the portal, or it belongs to another portal or application.</source>
        <translation>Вход завершён в портале либо относится к другому порталу или приложению.</translation>
    </message>
    <message>
        <source>A sign-in lasts for an hour, and this program could not renew it by itself.</source>
        <translation>Вход действует час, и программа не смогла сама его продлить.</translation>
    </message>
    <message>
        <source>Your account may be dismissed, blocked or not yet confirmed.</source>
        <translation>Возможно, вас отметили как уволенного сотрудника либо ваша учётная запись заблокирована или ещё не подтверждена.</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s server for sign-ins did not confirm who is asking.</source>
        <translation>Сервер авторизации Битрикс24 не подтвердил, кто обращается.</translation>
    </message>
    <message>
        <source>Bitrix24 gives the same answer in both cases, so this program cannot tell them apart.</source>
        <translation>В обоих случаях Битрикс24 отвечает одинаково, поэтому программа не может их различить.</translation>
    </message>
    <message>
        <source>The account with which you signed in is not allowed to change open channels.</source>
        <translation>Учётная запись, под которой вы вошли, не может изменять открытые линии.</translation>
    </message>
    <message>
        <source>The box was not ticked when the application was made, or you have not signed in since.</source>
        <translation>Галочку не поставили, когда создавали приложение, или вы с тех пор не входили заново.</translation>
    </message>
    <message>
        <source>Whoever made the application has not shared it with your account.</source>
        <translation>Создатель приложения не открыл к нему доступ вашей учётной записи.</translation>
    </message>
    <message>
        <source>What the portal keeps about the application is incomplete.</source>
        <translation>Сведения о приложении, которые хранит портал, неполные.</translation>
    </message>
    <message>
        <source>It was deleted, or made in another portal.</source>
        <translation>Приложение удалили, или оно создано в другом портале.</translation>
    </message>
    <message>
        <source>Bitrix24 lets programs in on commercial plans alone.</source>
        <translation>Битрикс24 открывает доступ программам только на коммерческих тарифах.</translation>
    </message>
    <message>
        <source>The portal is set up so that programs may do this only after a person agrees.</source>
        <translation>Портал настроен так, что программам это разрешено только с согласия человека.</translation>
    </message>
    <message>
        <source>The portal is set up so that a person decides about it, and they said no.</source>
        <translation>Портал настроен так, что решение принимает человек, и он отказал.</translation>
    </message>
    <message>
        <source>Guests and clients of a company may use no programs in its portal.</source>
        <translation>Гостям и клиентам компании нельзя пользоваться программами в её портале.</translation>
    </message>
    <message>
        <source>A character may be missing, or the application was deleted or given a new secret.</source>
        <translation>Возможно, пропущен символ, приложение удалено или у него новый ключ.</translation>
    </message>
    <message>
        <source>What the portal hands out at a sign-in works once and for 30 seconds; a kept sign-in for 180 days.</source>
        <translation>Код входа, который выдаёт портал, годится один раз и в течение 30 секунд; сохранённый вход действует 180 дней.</translation>
    </message>
    <message>
        <source>The permissions that are saved in the application are not the ones Bitrix24 knows.</source>
        <translation>Битрикс24 не знает прав, которые сохранены в приложении.</translation>
    </message>
    <message>
        <source>The ID that this program has is not the one with which somebody signed in.</source>
        <translation>Код приложения в этой программе — не тот, с которым выполнен вход.</translation>
    </message>
    <message>
        <source>An application works only after it was saved in the portal.</source>
        <translation>Приложение работает только после того, как его сохранили в портале.</translation>
    </message>
    <message>
        <source>What the portal hands out at a sign-in works once, and for 30 seconds.</source>
        <translation>Код входа, который выдаёт портал, годится один раз и в течение 30 секунд.</translation>
    </message>
    <message>
        <source>Nothing answers at this address, or something on the way there does not let through.</source>
        <translation>По этому адресу никто не отвечает, или что-то по пути не пропускает запрос.</translation>
    </message>
    <message>
        <source>The internet&apos;s directory of names has no such entry, or could not be asked.</source>
        <translation>В справочнике имён интернета (DNS) такой записи нет, или он не ответил.</translation>
    </message>
    <message>
        <source>Its certificate is out of date, made for another name, or of somebody your computer does not trust.</source>
        <translation>Сертификат портала просрочен, выдан для другого имени или тем, кому ваш компьютер не доверяет.</translation>
    </message>
    <message>
        <source>Your network lets programs out through a gatekeeper, and it said no.</source>
        <translation>Программы выходят из вашей сети через прокси-сервер, и он отказал.</translation>
    </message>
    <message>
        <source>Its address is damaged, or of a kind that this program does not know.</source>
        <translation>Адрес прокси испорчен или записан в виде, которого программа не знает.</translation>
    </message>
    <message>
        <source>It is busy, or the connection is very slow.</source>
        <translation>Портал занят, или соединение очень медленное.</translation>
    </message>
    <message>
        <source>It ended before the whole answer had arrived.</source>
        <translation>Связь прервалась раньше, чем пришёл весь ответ.</translation>
    </message>
    <message>
        <source>The request may have been on its way already.</source>
        <translation>Возможно, запрос уже был в пути.</translation>
    </message>
    <message>
        <source>It shows a page for visitors instead of answering to programs.</source>
        <translation>Вместо ответа программам портал показывает страницу для посетителей.</translation>
    </message>
    <message>
        <source>It may be another website, a page for signing in to a network, or a mistyped address.</source>
        <translation>Это может быть другой сайт, страница входа в сеть или опечатка в адресе.</translation>
    </message>
    <message>
        <source>Something in the portal, or on the way to it, ended too early.</source>
        <translation>Что-то в портале или по пути к нему прервалось слишком рано.</translation>
    </message>
    <message>
        <source>Its end is missing, or something on the way changed it.</source>
        <translation>Ответ обрывается, или что-то по пути его изменило.</translation>
    </message>
    <message>
        <source>Bitrix24 may have changed since this program was made.</source>
        <translation>Возможно, Битрикс24 изменился с тех пор, как вышла эта программа.</translation>
    </message>
    <message>
        <source>Answers of Bitrix24 to this are small; this program stops reading after 4 MB.</source>
        <translation>Такие ответы Битрикс24 невелики; после 4 МБ программа прекращает чтение.</translation>
    </message>
    <message>
        <source>Your sign-in would go to whoever owns that address, so nothing was sent there.</source>
        <translation>Данные вашего входа попали бы к владельцу того адреса, поэтому туда ничего не отправлено.</translation>
    </message>
    <message>
        <source>There is no sign-in on this computer, or the store for passwords did not give it out.</source>
        <translation>На этом компьютере вход не сохранён, или хранилище паролей его не выдало.</translation>
    </message>
    <message>
        <source>The browser may have been signed in there from before.</source>
        <translation>Возможно, вход туда остался в браузере с прошлого раза.</translation>
    </message>
    <message>
        <source>The secret goes to Bitrix24&apos;s own servers for sign-ins and to nobody else.</source>
        <translation>Ключ приложения передаётся только серверам авторизации Битрикс24 и никому больше.</translation>
    </message>
    <message>
        <source>Your sign-in goes only to the portal, and only over a secure connection.</source>
        <translation>Данные вашего входа передаются только порталу и только по защищённому соединению.</translation>
    </message>
    <message>
        <source>Its list may be a moment behind, or it dropped the connector without a word.</source>
        <translation>Возможно, список ещё не обновился или портал молча отбросил коннектор.</translation>
    </message>
    <message>
        <source>It was removed, never registered there, or its ID is spelled in another way.</source>
        <translation>Коннектор удалили, не регистрировали там, или его ID пишется иначе.</translation>
    </message>
    <message>
        <source>Most likely it has no such connector, or no such open channel, any more.</source>
        <translation>Скорее всего, такого коннектора или такой открытой линии там больше нет.</translation>
    </message>
    <message>
        <source>It was not yet its turn.</source>
        <translation>Очередь до запроса ещё не дошла.</translation>
    </message>
    <message>
        <source>Its answer holds no reason that can be shown.</source>
        <translation>В ответе портала нет причины, которую можно показать.</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s documentation does not name this reason.</source>
        <translation>В документации Битрикс24 такая причина не указана.</translation>
    </message>
    <message>
        <source>{portal}: registering…</source>
        <translation>{portal}: регистрация…</translation>
    </message>
    <message>
        <source>{portal}: waiting for its limit…</source>
        <translation>{portal}: ждём, пока портал снимет ограничение…</translation>
    </message>
    <message>
        <source>{portal}: registered</source>
        <translation>{portal}: зарегистрирован</translation>
    </message>
    <message>
        <source>{portal}: not registered</source>
        <translation>{portal}: не зарегистрирован</translation>
    </message>
    <message>
        <source>“{name}” is registered in all {total} portals.</source>
        <translation>Коннектор «{name}» зарегистрирован во всех порталах (всего {total}).</translation>
    </message>
    <message>
        <source>“{name}” is registered in {registered} of {total} portals. The others can be tried again.</source>
        <translation>Коннектор «{name}» зарегистрирован в порталах: {registered} из {total}. С остальными можно попробовать ещё раз.</translation>
    </message>
    <message>
        <source>“{name}” is registered in none of the {total} portals.</source>
        <translation>Коннектор «{name}» не зарегистрирован ни в одном из порталов (всего {total}).</translation>
    </message>
    <message>
        <source>{portal} cannot be reached.</source>
        <translation>Не удаётся связаться с порталом {portal}.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address and your internet connection, then try again.</source>
        <translation>Проверьте адрес портала и подключение к интернету, затем попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>No computer has the name {portal}, or there is no internet connection.</source>
        <translation>Адрес {portal} не найден, или нет подключения к интернету.</translation>
    </message>
    <message>
        <source>Look for a typing mistake in the portal&apos;s address, and check your internet connection.</source>
        <translation>Посмотрите, нет ли опечатки в адресе портала, и проверьте подключение к интернету.</translation>
    </message>
    <message>
        <source>The connection is not safe: {portal} could not prove that it is {portal}.</source>
        <translation>Соединение небезопасно: портал {portal} не смог подтвердить, что это действительно {portal}.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, show this to whoever looks after your network.</source>
        <translation>Проверьте дату и время на этом компьютере. Если они верны, покажите это тому, кто отвечает за вашу сеть.</translation>
    </message>
    <message>
        <source>The proxy of your network did not let this program through to {portal}.</source>
        <translation>Прокси вашей сети не пропустил эту программу к порталу {portal}.</translation>
    </message>
    <message>
        <source>Ask whoever looks after your network to allow {portal} and oauth.bitrix.info.</source>
        <translation>Попросите того, кто отвечает за вашу сеть, разрешить {portal} и oauth.bitrix.info.</translation>
    </message>
    <message>
        <source>The proxy that is set up on this computer cannot be used to reach {portal}.</source>
        <translation>Через прокси, который настроен на этом компьютере, нельзя связаться с порталом {portal}.</translation>
    </message>
    <message>
        <source>Ask whoever looks after your computer to correct it: addresses that begin with http://, https:// or socks5:// work.</source>
        <translation>Попросите того, кто обслуживает ваш компьютер, исправить адрес прокси: он должен начинаться с http://, https:// или socks5://.</translation>
    </message>
    <message>
        <source>{portal} did not answer in time.</source>
        <translation>Портал {portal} не ответил вовремя.</translation>
    </message>
    <message>
        <source>The connection to {portal} broke off.</source>
        <translation>Соединение с порталом {portal} прервалось.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>Проверьте подключение к интернету и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>You cancelled before {portal} had answered.</source>
        <translation>Вы отменили запрос раньше, чем портал {portal} ответил.</translation>
    </message>
    <message>
        <source>Try again whenever you like.</source>
        <translation>Попробуйте ещё раз, когда захотите.</translation>
    </message>
    <message>
        <source>{portal} is closed for now, or under maintenance.</source>
        <translation>Портал {portal} временно закрыт или на обслуживании.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again. If it stays like this, ask the administrator of {portal} whether its public pages are closed.</source>
        <translation>Подождите несколько минут и попробуйте ещё раз. Если не поможет, спросите администратора портала {portal}, не закрыта ли его публичная часть.</translation>
    </message>
    <message>
        <source>What answers at {portal} does not answer like a Bitrix24.</source>
        <translation>По адресу {portal} отвечает что-то непохожее на Битрикс24.</translation>
    </message>
    <message>
        <source>Open your Bitrix24 in a browser, copy the address from there, and connect it again.</source>
        <translation>Откройте свой Битрикс24 в браузере, скопируйте оттуда адрес и подключите портал заново.</translation>
    </message>
    <message>
        <source>{portal} sent an empty answer.</source>
        <translation>Портал {portal} прислал пустой ответ.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, tell the administrator of {portal}.</source>
        <translation>Подождите минуту и попробуйте ещё раз. Если не поможет, сообщите администратору портала {portal}.</translation>
    </message>
    <message>
        <source>The answer of {portal} arrived damaged.</source>
        <translation>Ответ портала {portal} пришёл повреждённым.</translation>
    </message>
    <message>
        <source>{portal} answered in a way that this program does not understand.</source>
        <translation>Портал {portal} ответил так, что эта программа его не понимает.</translation>
    </message>
    <message>
        <source>Install the newest version of this program, then try again.</source>
        <translation>Установите последнюю версию этой программы и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The answer of {portal} is far too large to be right.</source>
        <translation>Ответ портала {portal} слишком велик, чтобы быть правильным.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address, then try again.</source>
        <translation>Проверьте адрес портала и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} sent this program on to an address that it does not trust.</source>
        <translation>Портал {portal} перенаправил программу на адрес, которому она не доверяет.</translation>
    </message>
    <message>
        <source>You are not signed in to {portal}.</source>
        <translation>Вход в портал {portal} не выполнен.</translation>
    </message>
    <message>
        <source>Sign in to {portal}, then try again.</source>
        <translation>Войдите в портал {portal} и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>You signed in to another portal, {host}, and not to {portal}.</source>
        <translation>Вы вошли не в портал {portal}, а в другой ({host}).</translation>
    </message>
    <message>
        <source>Sign in to {portal}, or connect the other portal instead.</source>
        <translation>Войдите в портал {portal} или подключите вместо него другой портал.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} wanted the application&apos;s secret for a server that is not Bitrix24&apos;s. It was not sent.</source>
        <translation>При входе в портал {portal} ключ приложения потребовался серверу, который не принадлежит Битрикс24. Ключ не отправлен.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address. If it is right, show this to the administrator of {portal}.</source>
        <translation>Проверьте адрес портала. Если он верен, покажите это администратору портала {portal}.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} named an address that is not safe. Nothing was sent there.</source>
        <translation>При входе в портал {portal} был указан небезопасный адрес. Туда ничего не отправлено.</translation>
    </message>
    <message>
        <source>{portal} said yes, but the connector is not in its list.</source>
        <translation>Портал {portal} ответил согласием, но коннектора нет в его списке.</translation>
    </message>
    <message>
        <source>Wait a minute and look into the Contact Center. If the connector is not there, register again.</source>
        <translation>Подождите минуту и загляните в Контакт-центр. Если коннектора там нет, зарегистрируйте его ещё раз.</translation>
    </message>
    <message>
        <source>{portal} has no connector with this ID.</source>
        <translation>В портале {portal} нет коннектора с таким ID.</translation>
    </message>
    <message>
        <source>Look at the list of its connectors, or register this one.</source>
        <translation>Посмотрите список коннекторов портала или зарегистрируйте этот.</translation>
    </message>
    <message>
        <source>{portal} said no, and gave no reason.</source>
        <translation>Портал {portal} отказал и не назвал причину.</translation>
    </message>
    <message>
        <source>Look whether the connector and the open channel are still there, then try again.</source>
        <translation>Посмотрите, на месте ли коннектор и открытая линия, затем попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>You cancelled before anything was sent to {portal}.</source>
        <translation>Вы отменили запрос раньше, чем он был отправлен в портал {portal}.</translation>
    </message>
    <message>
        <source>{portal} refused, for a reason that this program does not know.</source>
        <translation>Портал {portal} отказал по причине, которую эта программа не знает.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, install the newest version of this program.</source>
        <translation>Подождите минуту и попробуйте ещё раз. Если не поможет, установите последнюю версию этой программы.</translation>
    </message>
    <message>
        <source>Enter the address of your Bitrix24, for example acme.bitrix24.com.</source>
        <translation>Введите адрес своего Битрикс24, например acme.bitrix24.ru.</translation>
    </message>
    <message>
        <source>This is no web address. Copy the address of your Bitrix24 from the browser in which you use it.</source>
        <translation>Это не веб-адрес. Скопируйте адрес своего Битрикс24 из браузера, в котором вы им пользуетесь.</translation>
    </message>
    <message>
        <source>This address holds a user name or an @. Enter the portal&apos;s address alone, for example acme.bitrix24.com.</source>
        <translation>В этом адресе есть имя пользователя или знак @. Введите только адрес портала, например acme.bitrix24.ru.</translation>
    </message>
    <message>
        <source>This is not the address of a portal. Copy it from the browser in which you use your Bitrix24.</source>
        <translation>Это не адрес портала. Скопируйте его из браузера, в котором вы пользуетесь своим Битрикс24.</translation>
    </message>
    <message>
        <source>This is only a part of the address. It usually ends like acme.bitrix24.com; copy it from the browser in which you use your Bitrix24.</source>
        <translation>Это только часть адреса. Обычно он выглядит как acme.bitrix24.ru; скопируйте его из браузера, в котором вы пользуетесь своим Битрикс24.</translation>
    </message>
    <message>
        <source>This address leads to no portal: it is good in one network, or on one computer, alone. Enter the name under which people open your Bitrix24, for example acme.bitrix24.com.</source>
        <translation>Этот адрес не ведёт к порталу: он действует только в одной сети или на одном компьютере. Введите адрес, по которому ваш Битрикс24 открывают люди, например acme.bitrix24.ru.</translation>
    </message>
    <message>
        <source>This is the address of a webhook, and Bitrix24 does not let webhooks register connectors. Enter the portal&apos;s address alone, for example acme.bitrix24.com. Whoever has the webhook&apos;s address can use it, so tell it to nobody.</source>
        <translation>Это адрес вебхука, а Битрикс24 не позволяет вебхукам регистрировать коннекторы. Введите только адрес портала, например acme.bitrix24.ru. Адресом вебхука может воспользоваться любой, кто его знает, поэтому никому его не сообщайте.</translation>
    </message>
</context>
<context>
    <name>PortalBar</name>
    <message>
        <source>Connect your Bitrix24…</source>
        <translation>Подключить свой Битрикс24…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Тестовый портал</translation>
    </message>
    <message>
        <source>Practice mode: nothing is sent</source>
        <translation>Тестовый режим: ничего не отправляется</translation>
    </message>
    <message>
        <source>Portal: practice on this computer</source>
        <translation>Портал: тестовый, на этом компьютере</translation>
    </message>
    <message>
        <source>Portal: {portal}</source>
        <translation>Портал: {portal}</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Вход не выполнен</translation>
    </message>
    <message>
        <source>✓ Signed in until you close the program</source>
        <translation>✓ Вход выполнен до закрытия программы</translation>
    </message>
    <message>
        <source>✓ Signed in</source>
        <translation>✓ Вход выполнен</translation>
    </message>
    <message>
        <source>{practice} on this computer</source>
        <translation>{practice} на этом компьютере</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>вход выполнен</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>вход не выполнен</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Войти ещё раз…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Sign out of {portal}</source>
        <translation>Выйти из «{portal}»</translation>
    </message>
    <message>
        <source>Rename {portal}…</source>
        <translation>Переименовать «{portal}»…</translation>
    </message>
    <message>
        <source>Remove {portal}…</source>
        <translation>Удалить «{portal}»…</translation>
    </message>
</context>
<context>
    <name>PortalCare</name>
    <message>
        <source>Rename the portal</source>
        <translation>Переименование портала</translation>
    </message>
    <message>
        <source>The name of {portal} in this program. Leave it empty to show the address.
Nothing changes in Bitrix24.</source>
        <translation>Как называть портал {portal} в этой программе. Пустое поле — показывать адрес.
В самом Битрикс24 ничего не изменится.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Remove the portal</source>
        <translation>Удаление портала</translation>
    </message>
    <message>
        <source>Remove {portal} from this program?</source>
        <translation>Удалить «{portal}» из этой программы?</translation>
    </message>
    <message>
        <source>Your sign-in and the application&apos;s ID and key will be deleted from this computer. You&apos;ll need the ID and the key to connect again.

Nothing changes in {portal}: its connectors keep working.</source>
        <translation>Данные входа, код и ключ приложения будут удалены с этого компьютера. Чтобы подключить портал снова, понадобятся код и ключ.

В портале {portal} ничего не изменится: его коннекторы продолжат работать.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>You&apos;re signed out of {portal}.</source>
        <translation>Вы вышли из портала {portal}.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store didn&apos;t respond, so it may still contain the key. Open it and delete the entries that start with “Connector Configurator”.</source>
        <translation>Хранилище паролей не ответило, поэтому ключ мог в нём остаться. Откройте хранилище и удалите записи, которые начинаются с «Connector Configurator».</translation>
    </message>
    <message>
        <source>Sign-out incomplete</source>
        <translation>Выход выполнен не полностью</translation>
    </message>
    <message>
        <source>Your list of portals was damaged. Connect your portals again. The old list was kept as “{name}”.</source>
        <translation>Список ваших порталов был повреждён. Подключите порталы снова. Прежний список сохранён: «{name}».</translation>
    </message>
    <message>
        <source>Your sign-in to {portal} and the application&apos;s key were deleted.</source>
        <translation>Данные входа в портал {portal} и ключ приложения удалены.</translation>
    </message>
    <message>
        <source>The list of portals couldn&apos;t be saved: the disk is full, or you don&apos;t have permission. The portal will be listed again at the next start. Remove it then.</source>
        <translation>Список порталов не удалось сохранить: диск заполнен или у вас нет прав на запись. При следующем запуске портал снова появится в списке. Тогда и удалите его.</translation>
    </message>
    <message>
        <source>Removed, but still listed</source>
        <translation>Портал удалён, но остался в списке</translation>
    </message>
    <message>
        <source>Signed in, but a permission is missing</source>
        <translation>Вход выполнен, но не хватает права</translation>
    </message>
    <message>
        <source>Open {portal} in the browser</source>
        <translation>Открыть портал {portal} в браузере</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Войти ещё раз…</translation>
    </message>
</context>
<context>
    <name>PortalTable</name>
    <message>
        <source>Portals</source>
        <translation>Порталы</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Портал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Вход не выполнен</translation>
    </message>
</context>
<context>
    <name>PositionGrid</name>
    <message>
        <source>top left</source>
        <translation>слева вверху</translation>
    </message>
    <message>
        <source>top</source>
        <translation>вверху</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>справа вверху</translation>
    </message>
    <message>
        <source>left</source>
        <translation>слева</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>в центре</translation>
    </message>
    <message>
        <source>right</source>
        <translation>справа</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>слева внизу</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>внизу</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>справа внизу</translation>
    </message>
    <message>
        <source>Position: {place}</source>
        <translation>Положение: {place}</translation>
    </message>
</context>
<context>
    <name>PositionNumbers</name>
    <message>
        <source>Across, in percent</source>
        <translation>По горизонтали, в процентах</translation>
    </message>
    <message>
        <source>Down, in percent</source>
        <translation>По вертикали, в процентах</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{size} px</source>
        <translation>{size} px</translation>
    </message>
    <message>
        <source>Contact Center</source>
        <translation>Контакт-центр</translation>
    </message>
    <message>
        <source>Contact Center, connected</source>
        <translation>Контакт-центр, подключено</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>Под курсором</translation>
    </message>
    <message>
        <source>Connected, hover</source>
        <translation>Подключено, под курсором</translation>
    </message>
    <message>
        <source>Long name</source>
        <translation>Длинное название</translation>
    </message>
    <message>
        <source>Customer service of the Northern Lights furniture stores and workshops</source>
        <translation>Служба заботы о клиентах мебельных салонов и мастерских «Северное сияние»</translation>
    </message>
    <message>
        <source>Cyrillic name</source>
        <translation>Название кириллицей</translation>
    </message>
    <message>
        <source>Contact Center, light wallpaper</source>
        <translation>Контакт-центр, светлый фон</translation>
    </message>
    <message>
        <source>Contact Center, dark wallpaper</source>
        <translation>Контакт-центр, тёмный фон</translation>
    </message>
    <message>
        <source>Connect it to an open channel, and what customers write there comes to your Bitrix24 chat.</source>
        <translation>Подключите его к открытой линии, и сообщения клиентов будут приходить в чат вашего Битрикс24.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключить</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>Channel list</source>
        <translation>Список каналов</translation>
    </message>
    <message>
        <source>Channel list, active</source>
        <translation>Список каналов, активный</translation>
    </message>
    <message>
        <source>Lists and buttons</source>
        <translation>Списки и кнопки</translation>
    </message>
    <message>
        <source>Inactive icon. Current portals rarely show it; older channel lists do.</source>
        <translation>Неактивная иконка. Нынешние порталы её почти не показывают — только старые списки каналов.</translation>
    </message>
    <message>
        <source>Enlarged: what high-resolution screens (2x) draw, pixel by pixel</source>
        <translation>Крупно: так рисуют экраны высокого разрешения (2x), пиксель за пикселем</translation>
    </message>
    <message>
        <source>Icon: arrow keys move it, plus and minus resize it</source>
        <translation>Иконка: стрелки двигают её, плюс и минус меняют размер</translation>
    </message>
    <message>
        <source>Drag it, pull a corner, or use the wheel and arrow keys. Double-click to centre it.</source>
        <translation>Перетащите иконку, потяните за угол или используйте колёсико и стрелки. Двойной щелчок ставит её по центру.</translation>
    </message>
    <message>
        <source>Fit into the circle</source>
        <translation>Вписать в круг</translation>
    </message>
    <message>
        <source>Enlarge editor</source>
        <translation>Увеличить редактор</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Starting the preview…</source>
        <translation>Запускаем предпросмотр…</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Contact Center</source>
        <translation>Контакт-центр</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>Wallpaper</source>
        <translation>Фон</translation>
    </message>
    <message>
        <source>The wallpaper behind the Contact Center&apos;s tiles</source>
        <translation>Фон под плитками Контакт-центра</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>as Bitrix24 draws it</source>
        <translation>как в Битрикс24</translation>
    </message>
</context>
<context>
    <name>PreviewSaving</name>
    <message>
        <source>Save preview as PNG</source>
        <translation>Сохранить предпросмотр как PNG</translation>
    </message>
    <message>
        <source>{name} preview</source>
        <translation>{name} — предпросмотр</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Изображение PNG</translation>
    </message>
    <message>
        <source>Creating the picture…</source>
        <translation>Готовим изображение…</translation>
    </message>
    <message>
        <source>The picture is approximate. The portal may draw the icon slightly differently.</source>
        <translation>Изображение приблизительное. Портал может нарисовать иконку немного иначе.</translation>
    </message>
    <message>
        <source>Preview picture saved</source>
        <translation>Изображение сохранено</translation>
    </message>
    <message>
        <source>The picture wasn&apos;t saved</source>
        <translation>Изображение не сохранено</translation>
    </message>
    <message>
        <source>“{name}” is ready to share.</source>
        <translation>Файлом «{name}» можно поделиться.</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>Открыть изображение</translation>
    </message>
</context>
<context>
    <name>ProblemGuide</name>
    <message>
        <source>Some problems need fixing</source>
        <translation>Нужно исправить ошибки</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Ready to register</source>
        <translation>Можно регистрировать</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>(Line {line}, column {column}.)</source>
        <translation>(Строка {line}, столбец {column}.)</translation>
    </message>
    <message>
        <source>The connector has no ID. Enter a short one, for example my_shop_chat.</source>
        <translation>У коннектора нет ID. Введите короткий, например my_shop_chat.</translation>
    </message>
    <message>
        <source>Bitrix24 doesn&apos;t accept dots in an ID. Use _ instead.</source>
        <translation>Битрикс24 не принимает точки в ID. Используйте вместо них _.</translation>
    </message>
    <message>
        <source>An ID can contain only lowercase Latin letters, digits and _. Remove everything else, including spaces.</source>
        <translation>В ID могут быть только строчные латинские буквы, цифры и _. Уберите всё остальное, в том числе пробелы.</translation>
    </message>
    <message>
        <source>Bitrix24 saves this ID in lowercase, as “{id}”. Change it here too.</source>
        <translation>Битрикс24 сохранит этот ID строчными буквами: «{id}». Напишите его так и здесь.</translation>
    </message>
    <message>
        <source>The ID has {length} characters, but Bitrix24 stores only {limit}. Shorten it.</source>
        <translation>ID слишком длинный: символов в нём {length}, а Битрикс24 хранит только {limit}. Сократите его.</translation>
    </message>
    <message>
        <source>The connector has no name. Enter the name that your colleagues will see.</source>
        <translation>У коннектора нет названия. Введите название, которое увидят ваши коллеги.</translation>
    </message>
    <message>
        <source>The name contains only spaces. Enter the name that your colleagues will see.</source>
        <translation>В названии одни пробелы. Введите название, которое увидят ваши коллеги.</translation>
    </message>
    <message>
        <source>The name has {length} characters, but Bitrix24 stores only {limit}. Shorten it.</source>
        <translation>Название слишком длинное: символов в нём {length}, а Битрикс24 хранит только {limit}. Сократите его.</translation>
    </message>
    <message>
        <source>This text contains a damaged character that can&apos;t be sent. Delete it and type it again.</source>
        <translation>В этом тексте есть повреждённый символ, который нельзя отправить. Удалите его и введите заново.</translation>
    </message>
    <message>
        <source>The settings page address is missing. Ask your developer for it.</source>
        <translation>Не указан адрес страницы настроек. Узнайте его у своего разработчика.</translation>
    </message>
    <message>
        <source>This isn&apos;t a complete web address. Enter one like https://chat.example.com/settings.</source>
        <translation>Это неполный веб-адрес. Введите, например, такой: https://chat.example.com/settings.</translation>
    </message>
    <message>
        <source>The settings page address must start with https://, or Bitrix24 can&apos;t open it.</source>
        <translation>Адрес страницы настроек должен начинаться с https://, иначе Битрикс24 её не откроет.</translation>
    </message>
    <message>
        <source>This address works only inside your network, so Bitrix24 can&apos;t open it. Enter a public address.</source>
        <translation>Этот адрес работает только внутри вашей сети, поэтому Битрикс24 его не откроет. Введите публичный адрес.</translation>
    </message>
    <message>
        <source>This isn&apos;t a colour. Pick one, or enter a value like #69acc0 or orange.</source>
        <translation>Это не цвет. Выберите цвет или введите значение вида #69acc0 или orange.</translation>
    </message>
    <message>
        <source>This isn&apos;t a size. Move the slider, or enter a value like 90%, 24px or contain.</source>
        <translation>Это не размер. Передвиньте ползунок или введите значение вида 90%, 24px или contain.</translation>
    </message>
    <message>
        <source>This isn&apos;t a position. Choose a place in the grid, or enter a value like center or 50% 40%.</source>
        <translation>Это не положение. Выберите место в сетке или введите значение вида center или 50% 40%.</translation>
    </message>
    <message>
        <source>No icon yet. Choose an SVG file.</source>
        <translation>Иконки пока нет. Выберите файл SVG.</translation>
    </message>
    <message>
        <source>The drawing is empty, so people would see only the coloured circle. Choose another SVG.</source>
        <translation>Рисунок пуст: будет виден только цветной круг. Выберите другой SVG.</translation>
    </message>
    <message>
        <source>The drawing is outside the circle, so it isn&apos;t visible. Fit it into the circle.</source>
        <translation>Рисунок находится за пределами круга, поэтому его не видно. Впишите его в круг.</translation>
    </message>
    <message>
        <source>The edge of the circle cuts off part of the drawing. Make it smaller, or centre it.</source>
        <translation>Край круга обрезает часть рисунка. Уменьшите рисунок или поставьте его по центру.</translation>
    </message>
    <message>
        <source>The drawing is too small to recognise. Make it larger.</source>
        <translation>Рисунок слишком мелкий, его трудно разглядеть. Увеличьте его.</translation>
    </message>
    <message>
        <source>The drawing isn&apos;t centred in the circle. Centre it, unless this is intended.</source>
        <translation>Рисунок не по центру круга. Поставьте его по центру, если так не задумано.</translation>
    </message>
    <message>
        <source>The drawing is hard to see on this colour (contrast {ratio} : 1). Choose another colour.</source>
        <translation>На этом цвете рисунок плохо виден (контраст {ratio} : 1). Выберите другой цвет.</translation>
    </message>
    <message>
        <source>The white name on a connected tile is hard to read on this colour ({ratio} : 1). Choose a darker one.</source>
        <translation>Белое название на подключённой плитке плохо читается на этом цвете ({ratio} : 1). Выберите цвет темнее.</translation>
    </message>
    <message>
        <source>The inactive icon looks like the active one. Use a grey colour or another drawing.</source>
        <translation>Неактивная иконка выглядит как активная. Сделайте её серой или выберите другой рисунок.</translation>
    </message>
    <message>
        <source>This drawing couldn&apos;t be checked automatically. Check the preview before you register.</source>
        <translation>Этот рисунок не удалось проверить автоматически. Посмотрите на предпросмотр, прежде чем регистрировать.</translation>
    </message>
    <message>
        <source>The drawing can&apos;t be checked without the Cairo library. Check the preview.</source>
        <translation>Без библиотеки Cairo рисунок нельзя проверить. Посмотрите на предпросмотр.</translation>
    </message>
    <message>
        <source>This text contains no SVG. Copy an SVG&apos;s code or its Data URI, then paste it here.</source>
        <translation>В этом тексте нет SVG. Скопируйте код SVG или его Data URI и вставьте сюда.</translation>
    </message>
    <message>
        <source>This is a pixel picture, not an SVG. Save or copy it as SVG in the program it comes from.</source>
        <translation>Это картинка из пикселей, а не SVG. Сохраните или скопируйте её как SVG в исходной программе.</translation>
    </message>
    <message>
        <source>This is only a web address. Save the picture to this computer, then drop the file here.</source>
        <translation>Это только адрес. Сохраните картинку на этот компьютер и перетащите сюда её файл.</translation>
    </message>
    <message>
        <source>Figma copied this in its own format. In Figma, choose Copy/Paste as, Copy as SVG, then paste again.</source>
        <translation>Figma скопировала это в собственном формате. Выберите в ней Copy/Paste as, затем Copy as SVG и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>The drawing program didn&apos;t copy an SVG. Export the drawing as SVG there, then drop the file here.</source>
        <translation>Графический редактор скопировал не SVG. Экспортируйте в нём рисунок как SVG и перетащите файл сюда.</translation>
    </message>
    <message>
        <source>The drawing takes {bytes} bytes as a Data URI, but Bitrix24 stores only {limit}. Use a simpler one.</source>
        <translation>Рисунок занимает {bytes} байт в виде Data URI, а Битрикс24 хранит только {limit}. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The drawing is large: {bytes} of the {limit} bytes that Bitrix24 stores. A simpler one loads faster.</source>
        <translation>Рисунок большой: {bytes} из {limit} байт, которые хранит Битрикс24. Рисунок попроще загрузится быстрее.</translation>
    </message>
    <message>
        <source>The icon isn&apos;t a Data URI. It must start with data:image/svg+xml, followed by the drawing.</source>
        <translation>Иконка записана не как Data URI. Запись должна начинаться с data:image/svg+xml и содержать рисунок.</translation>
    </message>
    <message>
        <source>The icon&apos;s Data URI contains no SVG. It must start with data:image/svg+xml. Use an SVG file.</source>
        <translation>В Data URI иконки нет SVG: он должен начинаться с data:image/svg+xml. Возьмите файл SVG.</translation>
    </message>
    <message>
        <source>The icon&apos;s Data URI is damaged: its Base64 part can&apos;t be read. Create it again from the SVG.</source>
        <translation>Data URI иконки повреждён: его часть Base64 не читается. Создайте его заново из SVG.</translation>
    </message>
    <message>
        <source>{field} doesn&apos;t match Bitrix24&apos;s documentation, so it was skipped. Correct it.</source>
        <translation>Параметр {field} не соответствует документации Битрикс24, поэтому он пропущен. Исправьте его.</translation>
    </message>
    <message>
        <source>{field} must be true or false. It was read as {read}.</source>
        <translation>Параметр {field} должен быть true или false. Он прочитан как {read}.</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s documentation has no parameter “{name}” here, so it was skipped. Check the spelling.</source>
        <translation>В документации Битрикс24 здесь нет параметра «{name}». Он пропущен: проверьте написание.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another SVG file.</source>
        <translation>Файл пустой. Выберите другой файл SVG.</translation>
    </message>
    <message>
        <source>The file is too large for an icon. Choose a simple SVG, ideally under 20 KB.</source>
        <translation>Файл слишком большой для иконки. Выберите простой SVG, лучше до 20 КБ.</translation>
    </message>
    <message>
        <source>This is a {format} picture, not an SVG. Ask for the drawing as an SVG file.</source>
        <translation>Это картинка {format}, а не SVG. Попросите рисунок в формате SVG.</translation>
    </message>
    <message>
        <source>This is a {format} file, not an SVG. Save or export the drawing as a plain SVG.</source>
        <translation>Это файл {format}, а не SVG. Сохраните или экспортируйте рисунок как обычный SVG.</translation>
    </message>
    <message>
        <source>This is a saved web page, not an SVG. Download the picture itself.</source>
        <translation>Это сохранённая веб-страница, а не SVG. Скачайте саму картинку.</translation>
    </message>
    <message>
        <source>The SVG isn&apos;t saved as UTF-8, so browsers draw nothing. Save it again as UTF-8.</source>
        <translation>SVG сохранён не в кодировке UTF-8, поэтому браузеры ничего не рисуют. Сохраните его заново в UTF-8.</translation>
    </message>
    <message>
        <source>The SVG has an error in its code, so browsers draw nothing. Export it again.</source>
        <translation>В коде SVG есть ошибка, поэтому браузеры ничего не рисуют. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>The SVG is incomplete, so browsers draw nothing. Download or export it again.</source>
        <translation>SVG неполный, поэтому браузеры ничего не рисуют. Скачайте или экспортируйте его заново.</translation>
    </message>
    <message>
        <source>A part of the SVG isn&apos;t closed, so browsers draw nothing. Export it again.</source>
        <translation>Часть SVG не закрыта, поэтому браузеры ничего не рисуют. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>The SVG sets the same property twice, so browsers draw nothing. Remove one of the two.</source>
        <translation>В SVG одно и то же свойство задано дважды, поэтому браузеры ничего не рисуют. Уберите одно из двух.</translation>
    </message>
    <message>
        <source>The SVG contains a bare &amp;, so browsers draw nothing. Write &amp;amp; instead.</source>
        <translation>В SVG стоит одиночный знак &amp;, поэтому браузеры ничего не рисуют. Поставьте &amp;amp; вместо него.</translation>
    </message>
    <message>
        <source>The SVG has no xmlns, so browsers draw nothing. Add xmlns=&quot;http://www.w3.org/2000/svg&quot; to its first &lt;svg&gt;.</source>
        <translation>В SVG нет xmlns, поэтому браузеры ничего не рисуют. Добавьте xmlns=&quot;http://www.w3.org/2000/svg&quot; в его первый &lt;svg&gt;.</translation>
    </message>
    <message>
        <source>The xmlns of the SVG is misspelled, so browsers draw nothing. It must be exactly xmlns=&quot;http://www.w3.org/2000/svg&quot;.</source>
        <translation>В SVG неверно написан xmlns, поэтому браузеры ничего не рисуют. Нужно в точности так: xmlns=&quot;http://www.w3.org/2000/svg&quot;.</translation>
    </message>
    <message>
        <source>The file starts with &lt;{name}&gt;, not with &lt;svg&gt;, so it isn&apos;t an SVG. Choose another file.</source>
        <translation>Файл начинается с &lt;{name}&gt;, а не с &lt;svg&gt;, значит, это не SVG. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The SVG uses “{name}:” without declaring it, so browsers draw nothing. Export it again.</source>
        <translation>В SVG используется «{name}:» без объявления, поэтому браузеры ничего не рисуют. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>SVG has no &amp;{name}; so browsers draw nothing. Use the character itself instead.</source>
        <translation>В SVG нет обозначения &amp;{name}; — браузеры ничего не рисуют. Поставьте вместо него сам символ.</translation>
    </message>
    <message>
        <source>There is content after the end of the SVG, so browsers draw nothing. Delete everything after &lt;/svg&gt;.</source>
        <translation>После конца SVG есть что-то ещё, поэтому браузеры ничего не рисуют. Удалите всё, что идёт после &lt;/svg&gt;.</translation>
    </message>
    <message>
        <source>There is content before &lt;?xml, so browsers draw nothing. Delete it, including empty lines.</source>
        <translation>Перед &lt;?xml есть что-то ещё, поэтому браузеры ничего не рисуют. Удалите это, в том числе пустые строки.</translation>
    </message>
    <message>
        <source>The drawing has no viewBox, so it doesn&apos;t scale and is cut off in small places.</source>
        <translation>В рисунке нет viewBox, поэтому он не масштабируется и обрезается там, где мало места.</translation>
    </message>
    <message>
        <source>Part of the drawing is in another file ({name}), which Bitrix24 doesn&apos;t load.</source>
        <translation>Часть рисунка находится в другом файле ({name}), а Битрикс24 его не загружает.</translation>
    </message>
    <message>
        <source>The drawing contains text, which looks different without its font. Convert the text to paths.</source>
        <translation>В рисунке есть текст: без нужного шрифта он выглядит иначе. Превратите текст в контуры.</translation>
    </message>
    <message>
        <source>The drawing contains a script. Bitrix24 never runs it, so whatever it draws will be missing.</source>
        <translation>В рисунке есть скрипт. Битрикс24 его не запускает, и того, что он рисует, не будет видно.</translation>
    </message>
    <message>
        <source>The drawing has no colour of its own, so Bitrix24 draws it black.</source>
        <translation>У рисунка нет своего цвета, поэтому Битрикс24 рисует его чёрным.</translation>
    </message>
    <message>
        <source>The drawing contains a {format} picture, which may look blurred on high-resolution screens.</source>
        <translation>В рисунке есть картинка {format}, которая на экранах высокого разрешения может выглядеть размытой.</translation>
    </message>
    <message>
        <source>The SVG has no viewBox. Browsers scale it by its width and height; other programs may not.</source>
        <translation>В SVG нет viewBox. Браузеры масштабируют его по ширине и высоте, а другие программы — не всегда.</translation>
    </message>
    <message>
        <source>The SVG&apos;s width or height is in percent, which has no effect in Bitrix24.</source>
        <translation>Ширина или высота SVG указана в процентах, а в Битрикс24 это ничего не значит.</translation>
    </message>
    <message>
        <source>The SVG starts with a DOCTYPE, which no browser needs.</source>
        <translation>SVG начинается с DOCTYPE, который не нужен ни одному браузеру.</translation>
    </message>
    <message>
        <source>The SVG contains {bytes} bytes that only a drawing program needs.</source>
        <translation>В SVG есть {bytes} байт, которые нужны только графическому редактору.</translation>
    </message>
    <message>
        <source>An invisible rectangle covers the whole drawing.</source>
        <translation>Весь рисунок накрыт невидимым прямоугольником.</translation>
    </message>
    <message>
        <source>The SVG expands to an enormous size when it&apos;s read, so it was rejected. Choose another file.</source>
        <translation>При чтении SVG разрастается до огромного размера, поэтому он отклонён. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The SVG repeats its parts so often that browsers hang. Choose a simpler one.</source>
        <translation>SVG повторяет свои части так часто, что браузеры зависают. Выберите SVG попроще.</translation>
    </message>
    <message>
        <source>The SVG nests its parts more than {limit} levels deep. Choose a simpler one.</source>
        <translation>Части SVG вложены друг в друга глубже {limit} уровней. Выберите SVG попроще.</translation>
    </message>
    <message>
        <source>The SVG has more than {limit} parts. Choose a simpler one.</source>
        <translation>В SVG больше {limit} частей. Выберите SVG попроще.</translation>
    </message>
    <message>
        <source>The Cairo library is missing on this computer, so only the exact preview is available.</source>
        <translation>На этом компьютере нет библиотеки Cairo, поэтому доступен только точный предпросмотр.</translation>
    </message>
    <message>
        <source>Drawing took too long and was stopped. Choose a simpler drawing.</source>
        <translation>Рисование заняло слишком много времени и остановлено. Выберите рисунок попроще.</translation>
    </message>
    <message>
        <source>The approximate preview can&apos;t draw this SVG. The exact preview may.</source>
        <translation>Приблизительный предпросмотр не может нарисовать этот SVG. Точный, возможно, сможет.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Connectors</source>
        <translation>Коннекторы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Open a connector</source>
        <translation>Открыть коннектор</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be opened</source>
        <translation>Не удалось открыть файл</translation>
    </message>
    <message>
        <source>recovered changes</source>
        <translation>восстановление изменений</translation>
    </message>
    <message>
        <source>Save the connector</source>
        <translation>Сохранить коннектор</translation>
    </message>
    <message>
        <source>“{name}” was created by a newer version and won&apos;t be replaced. Choose another name.</source>
        <translation>Файл «{name}» создан в более новой версии и не будет заменён. Выберите другое имя.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Новый коннектор</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name} (только чтение)</translation>
    </message>
    <message>
        <source>Another program changed the file after you opened it. To keep both versions, cancel and use “Save as”.</source>
        <translation>Другая программа изменила файл после того, как вы его открыли. Чтобы сохранить оба варианта, нажмите «Отмена» и выберите «Сохранить как».</translation>
    </message>
    <message>
        <source>The previous file was kept as “{name}”.</source>
        <translation>Прежний файл сохранён как «{name}».</translation>
    </message>
    <message>
        <source>“{name}” was created by a newer version of this program. Some settings may not be shown, and saving creates a copy.</source>
        <translation>Файл «{name}» создан в более новой версии программы. Некоторые настройки могут быть не видны, а при сохранении будет создана копия.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И ещё %n замечание.</numerusform>
            <numerusform>И ещё %n замечания.</numerusform>
            <numerusform>И ещё %n замечаний.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of “{name}” couldn&apos;t be read</source>
        <translation>Файл «{name}» прочитан не полностью</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Сохранить изменения в «{name}»?</translation>
    </message>
    <message>
        <source>Your changes will be lost if you don&apos;t save them.</source>
        <translation>Если не сохранить, изменения пропадут.</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation>Заменить «{name}»?</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Заменить файл?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Save “{name}” again?</source>
        <translation>Сохранить «{name}» снова?</translation>
    </message>
    <message>
        <source>The file was moved or deleted after you opened it. Your changes are still here.</source>
        <translation>После того как вы открыли файл, его переместили или удалили. Ваши изменения ещё здесь.</translation>
    </message>
    <message>
        <source>The file can&apos;t be found</source>
        <translation>Файл не найден</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Сохранить снова</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Недавние &amp;файлы</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Очистить список</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Unsaved work from an earlier session is damaged. It&apos;s kept in {folder}.</source>
        <translation>Несохранённая работа прошлого запуска повреждена. Она лежит в папке {folder}.</translation>
    </message>
    <message>
        <source>“{name}” was recovered as it was at {time}. It isn&apos;t saved yet.</source>
        <translation>Коннектор «{name}» восстановлен ({time}). Он ещё не сохранён.</translation>
    </message>
    <message>
        <source>There is more unsaved work. Start the program again to see it.</source>
        <translation>Есть ещё несохранённая работа: чтобы увидеть её, запустите программу ещё раз.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>There is unsaved work from an earlier session: “{name}” ({time}).</source>
        <translation>С прошлого запуска осталась несохранённая работа: «{name}» ({time}).</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Новый коннектор</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>RegisterGuide</name>
    <message>
        <source>Show its connectors</source>
        <translation>Показать его коннекторы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>(practice portal)</source>
        <translation>(тестовый портал)</translation>
    </message>
    <message>
        <source>You can now register connectors in {portal}.</source>
        <translation>Теперь вы можете регистрировать коннекторы в портале {portal}.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Switch it on for an open channel…</source>
        <translation>Включить для открытой линии…</translation>
    </message>
    <message>
        <source>Copy note for your developer</source>
        <translation>Скопировать записку разработчику</translation>
    </message>
    <message>
        <source>“{name}” is registered</source>
        <translation>Коннектор «{name}» зарегистрирован</translation>
    </message>
    <message>
        <source>Open the Contact Center</source>
        <translation>Открыть Контакт-центр</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Вход не выполнен</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Коннектор не зарегистрирован</translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>{portal} accepted it, but its list of connectors couldn&apos;t be read.</source>
        <translation>Портал {portal} принял коннектор, но прочитать список коннекторов не удалось.</translation>
    </message>
    <message>
        <source>“{name}” is in {portal} (ID {id}).</source>
        <translation>Коннектор «{name}» — в портале {portal} (ID {id}).</translation>
    </message>
    <message>
        <source>Its tile “{name}” is in the Contact Center. To receive messages, switch it on for an open channel, there or here.</source>
        <translation>Его плитка «{name}» — в Контакт-центре. Чтобы получать сообщения, включите коннектор для открытой линии: там или здесь.</translation>
    </message>
    <message>
        <source>This was practice. To do it for real, connect your Bitrix24 and register again.</source>
        <translation>Это был тестовый портал. Чтобы сделать всё по-настоящему, подключите свой Битрикс24 и зарегистрируйте коннектор ещё раз.</translation>
    </message>
    <message>
        <source>Next, your developer must subscribe to messages (event.bind OnImConnectorMessageAdd). Until then, operators&apos; replies don&apos;t arrive.</source>
        <translation>Теперь разработчик должен подписаться на сообщения (event.bind OnImConnectorMessageAdd). До этого ответы операторов не приходят.</translation>
    </message>
    <message>
        <source>The connector “{name}” (ID {id}) is registered in {portal}.

What is left for its settings page, {handler}:

1. Subscribe to messages with event.bind, once per application: OnImConnectorMessageAdd, OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish, OnImConnectorStatusDelete. Without the first, operators&apos; replies never reach you.
2. Bitrix24 opens the page in a frame, by POST, with PLACEMENT=SETTING_CONNECTOR and PLACEMENT_OPTIONS (a JSON text with LINE and ACTIVE_STATUS). When the customer has set up the channel there, call imconnector.activate with CONNECTOR={id}, that LINE and ACTIVE=1 (0 switches off; send a number, any text switches it on), then imconnector.connector.data.set.
3. Pass customers&apos; messages on with imconnector.send.messages, and confirm operators&apos; replies with imconnector.send.status.delivery.
4. Check it with imconnector.status: CONNECTOR={id} and LINE.
</source>
        <translation>Коннектор «{name}» (ID {id}) зарегистрирован в портале {portal}.

Что осталось сделать для его страницы настроек, {handler}:

1. Подпишитесь на сообщения через event.bind, один раз для приложения: OnImConnectorMessageAdd, OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish, OnImConnectorStatusDelete. Без первого события ответы операторов до вас не дойдут.
2. Битрикс24 открывает страницу во фрейме методом POST с PLACEMENT=SETTING_CONNECTOR и PLACEMENT_OPTIONS (текст JSON с LINE и ACTIVE_STATUS). Когда клиент настроит там канал, вызовите imconnector.activate с CONNECTOR={id}, этим LINE и ACTIVE=1 (0 выключает; передавайте число: любой текст включает), затем imconnector.connector.data.set.
3. Передавайте сообщения клиентов через imconnector.send.messages и подтверждайте доставку ответов операторов через imconnector.send.status.delivery.
4. Проверьте результат через imconnector.status: CONNECTOR={id} и LINE.
</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>the practice portal</source>
        <translation>«Тестовый портал»</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Подготовка…</translation>
    </message>
    <message>
        <source>Waiting for you to sign in to {portal}…</source>
        <translation>Ждём, пока вы войдёте в портал {portal}…</translation>
    </message>
    <message>
        <source>Signing in to {portal}…</source>
        <translation>Входим в портал {portal}…</translation>
    </message>
    <message>
        <source>Checking {portal}…</source>
        <translation>Проверяем портал {portal}…</translation>
    </message>
    <message>
        <source>practice portal</source>
        <translation>тестовый портал</translation>
    </message>
    <message>
        <source>Registering in {portal}…</source>
        <translation>Регистрируем в портале {portal}…</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a connector</source>
        <translation>Удаление коннектора</translation>
    </message>
    <message>
        <source>Remove “{name}” from {portal}?</source>
        <translation>Удалить «{name}» из портала {portal}?</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>▲ In use: switched on for {channels}.</source>
        <translation>▲ Коннектор используется: включён для {channels}.</translation>
    </message>
    <message>
        <source>▲ It wasn&apos;t registered from this computer. If it belongs to another app, that app stops working, or Bitrix24 refuses to remove it.</source>
        <translation>▲ Он зарегистрирован не с этого компьютера. Если он принадлежит другому приложению, оно перестанет работать или Битрикс24 не даст удалить коннектор.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Remove from {portal}</source>
        <translation>Удалить из портала {portal}</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Remove it</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Make it scalable</source>
        <translation>Сделать масштабируемым</translation>
    </message>
    <message>
        <source>Fit the drawing</source>
        <translation>Вписать рисунок</translation>
    </message>
    <message>
        <source>fit of the drawing</source>
        <translation>вписывание рисунка</translation>
    </message>
    <message>
        <source>Centre it</source>
        <translation>По центру</translation>
    </message>
    <message>
        <source>position of the drawing</source>
        <translation>положение рисунка</translation>
    </message>
    <message>
        <source>scaling of the drawing</source>
        <translation>масштабирование рисунка</translation>
    </message>
    <message>
        <source>Add a viewBox</source>
        <translation>Добавить viewBox</translation>
    </message>
    <message>
        <source>removal of the percentages</source>
        <translation>удаление процентов</translation>
    </message>
    <message>
        <source>removal of external parts</source>
        <translation>удаление внешних частей</translation>
    </message>
    <message>
        <source>removal of the script</source>
        <translation>удаление скрипта</translation>
    </message>
    <message>
        <source>removal of the DOCTYPE</source>
        <translation>удаление DOCTYPE</translation>
    </message>
    <message>
        <source>removal of program data</source>
        <translation>удаление служебных данных</translation>
    </message>
    <message>
        <source>removal of the rectangle</source>
        <translation>удаление прямоугольника</translation>
    </message>
    <message>
        <source>Make it white</source>
        <translation>Сделать белым</translation>
    </message>
    <message>
        <source>Keep it black</source>
        <translation>Оставить чёрным</translation>
    </message>
    <message>
        <source>colour of the drawing</source>
        <translation>цвет рисунка</translation>
    </message>
    <message>
        <source>Embed it</source>
        <translation>Встроить</translation>
    </message>
    <message>
        <source>embedding of external parts</source>
        <translation>встраивание внешних частей</translation>
    </message>
    <message>
        <source>Fix the file</source>
        <translation>Исправить файл</translation>
    </message>
    <message>
        <source>repair of the drawing</source>
        <translation>исправление рисунка</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>исправление</translation>
    </message>
    <message>
        <source>Optimise…</source>
        <translation>Уменьшить файл…</translation>
    </message>
    <message>
        <source>Use “{value}”</source>
        <translation>Взять «{value}»</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report for support</source>
        <translation>Отчёт для поддержки</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>✓ Copied. Paste it into your message to support.</source>
        <translation>✓ Скопировано. Вставьте отчёт в своё сообщение в поддержку.</translation>
    </message>
    <message>
        <source>The report contains versions, steps and codes. It contains no keys, no sign-ins and none of your files.</source>
        <translation>В отчёте версии, шаги и коды. В нём нет ключей, данных для входа и ваших файлов.</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>(access token, added when sent)</source>
        <translation>(токен доступа, добавляется при отправке)</translation>
    </message>
    <message>
        <source>Request parameters</source>
        <translation>Параметры запроса</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>This is exactly what Register sends. Nothing has been sent yet.</source>
        <translation>Именно это отправит кнопка «Зарегистрировать». Пока ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Creates a new connector in {portal}.</source>
        <translation>Создаёт новый коннектор в портале {portal}.</translation>
    </message>
    <message>
        <source>Updates “{name}” in {portal}. Its open channels stay connected.</source>
        <translation>Обновляет коннектор «{name}» в портале {portal}. Открытые линии останутся подключёнными.</translation>
    </message>
    <message>
        <source>The ID is already used by “{name}” in {portal}.</source>
        <translation>Этот ID уже занят коннектором «{name}» в портале {portal}.</translation>
    </message>
    <message>
        <source>The ID belongs to “{name}”, a built-in connector of {portal}.</source>
        <translation>Этот ID принадлежит «{name}», встроенному коннектору портала {portal}.</translation>
    </message>
    <message>
        <source>Creates or updates a connector. You don&apos;t have access to the list of connectors in {portal}, so this couldn&apos;t be checked.</source>
        <translation>Создаёт или обновляет коннектор. Список коннекторов портала {portal} вам недоступен, поэтому проверить это не удалось.</translation>
    </message>
    <message>
        <source>“{name}” wasn&apos;t registered from this computer. If it belongs to another app, registering takes it over, and that app stops receiving messages. Continue only if it&apos;s yours.</source>
        <translation>Коннектор «{name}» зарегистрирован не с этого компьютера. Если он принадлежит другому приложению, регистрация отберёт его, и сообщения туда приходить перестанут. Продолжайте, только если он ваш.</translation>
    </message>
    <message>
        <source>“{name}” is part of Bitrix24. Registering with its ID may break it for everyone in {portal}. Choose another ID.</source>
        <translation>Коннектор «{name}» входит в состав Битрикс24. Регистрация под его ID может сломать его для всех в портале {portal}. Выберите другой ID.</translation>
    </message>
    <message>
        <source>If another app uses this ID in {portal}, registering takes over its connector. Make sure that the ID is yours.</source>
        <translation>Если этот ID в портале {portal} использует другое приложение, регистрация отберёт у него коннектор. Убедитесь, что этот ID ваш.</translation>
    </message>
    <message>
        <source>You sent it as “{sent}”, but {portal} lists it as “{name}”. Someone has changed it since, and registering replaces their changes.</source>
        <translation>Вы отправили его как «{sent}», но в портале {portal} он называется «{name}». С тех пор его кто-то изменил, и регистрация заменит эти изменения.</translation>
    </message>
    <message>
        <source>Take over “{name}”</source>
        <translation>Забрать «{name}»</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Register now</source>
        <translation>Зарегистрировать</translation>
    </message>
    <message>
        <source>It hasn&apos;t been sent from this computer before, so the changes can&apos;t be shown. {portal} doesn&apos;t show what it has stored.</source>
        <translation>С этого компьютера его ещё не отправляли, поэтому показать изменения нельзя. Портал {portal} не показывает, что в нём сохранено.</translation>
    </message>
    <message>
        <source>You sent it on {when}, but it&apos;s no longer there. It will be created again.</source>
        <translation>Вы отправили его {when}, но его там больше нет. Он будет создан заново.</translation>
    </message>
    <message>
        <source>Changes since you sent it on {when}:</source>
        <translation>Изменения с отправки {when}:</translation>
    </message>
    <message>
        <source>No changes since you sent it on {when}. You can safely send it again.</source>
        <translation>С отправки {when} ничего не изменилось. Можно спокойно отправить ещё раз.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review before sending</source>
        <translation>Проверка перед отправкой</translation>
    </message>
    <message>
        <source>Register “{name}” in {portal}</source>
        <translation>Регистрация «{name}» в портале {portal}</translation>
    </message>
    <message>
        <source>The icon</source>
        <translation>Иконка</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Портал</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>{before} → {now}</source>
        <translation>{before} → {now}</translation>
    </message>
    <message>
        <source>{field}: {before} becomes {now}</source>
        <translation>{field}: было {before}, станет {now}</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Show request</source>
        <translation>Показать запрос</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change ID</source>
        <translation>Изменить ID</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Shop chat</source>
        <translation>Чат магазина</translation>
    </message>
    <message>
        <source>A sample to try things out. Change anything, or choose New.</source>
        <translation>Пример для знакомства. Измените что угодно или нажмите «Новый».</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save preview as PNG</source>
        <translation>Сохранить предпросмотр как PNG</translation>
    </message>
    <message>
        <source>Overview: every place in every state</source>
        <translation>Обзор: все места во всех состояниях</translation>
    </message>
    <message>
        <source>All, as in the window</source>
        <translation>Всё, как в окне</translation>
    </message>
    <message>
        <source>Contact Center</source>
        <translation>Контакт-центр</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>Double size, for high-resolution screens and print</source>
        <translation>Двойной размер — для экранов высокого разрешения и печати</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Реальный размер</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Изображение</translation>
    </message>
    <message>
        <source>&amp;Wallpaper</source>
        <translation>&amp;Фон</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>&amp;Размер</translation>
    </message>
    <message>
        <source>For people who approve the icon but don&apos;t have this program.</source>
        <translation>Для тех, кто согласует иконку, но не имеет этой программы.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Open as a new connector</source>
        <translation>Открыть как новый коннектор</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Each connector as it was when a portal accepted it. Opening one doesn&apos;t change the portal.</source>
        <translation>Каждый коннектор — таким, каким его принял портал. Открытие ничего не меняет в портале.</translation>
    </message>
    <message>
        <source>Nothing registered yet. Connectors that you register are listed here.</source>
        <translation>Пока ничего не зарегистрировано. Здесь появятся зарегистрированные коннекторы.</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Коннектор</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Портал</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>practice portal</source>
        <translation>тестовый портал</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Loading the connectors of {portal}…</source>
        <translation>Загружаем коннекторы портала {portal}…</translation>
    </message>
    <message>
        <source>Checking each open channel…</source>
        <translation>Проверяем каждую открытую линию…</translation>
    </message>
    <message>
        <source>Switching it on…</source>
        <translation>Включаем…</translation>
    </message>
    <message>
        <source>Switching it off…</source>
        <translation>Выключаем…</translation>
    </message>
    <message>
        <source>Sending the account to {portal}…</source>
        <translation>Передаём порталу {portal} данные аккаунта…</translation>
    </message>
    <message>
        <source>Removing it from {portal}…</source>
        <translation>Удаляем коннектор из портала {portal}…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This address doesn&apos;t exist.</source>
        <translation>Такого адреса не существует.</translation>
    </message>
    <message>
        <source>Check the spelling, or add a DNS record for the name.</source>
        <translation>Проверьте написание или добавьте для имени запись DNS.</translation>
    </message>
    <message>
        <source>This address doesn&apos;t respond.</source>
        <translation>Этот адрес не отвечает.</translation>
    </message>
    <message>
        <source>The web server must accept connections from the internet on port 443.</source>
        <translation>Веб-сервер должен принимать соединения из интернета на порту 443.</translation>
    </message>
    <message>
        <source>The page didn&apos;t respond within 15 seconds.</source>
        <translation>Страница не ответила за 15 секунд.</translation>
    </message>
    <message>
        <source>The page must respond within a few seconds.</source>
        <translation>Страница должна отвечать за несколько секунд.</translation>
    </message>
    <message>
        <source>The connection was lost before the page loaded.</source>
        <translation>Соединение прервалось до того, как страница загрузилась.</translation>
    </message>
    <message>
        <source>The server closes the connection before its response is complete.</source>
        <translation>Сервер закрывает соединение посреди ответа.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy blocked the connection, so the page wasn&apos;t tested.</source>
        <translation>Прокси вашей сети заблокировал соединение, поэтому страница не проверена.</translation>
    </message>
    <message>
        <source>Please test the address from outside our network.</source>
        <translation>Пожалуйста, проверьте адрес из-за пределов нашей сети.</translation>
    </message>
    <message>
        <source>From here, this address leads to a private network, so people outside may not reach it.</source>
        <translation>Отсюда этот адрес ведёт в частную сеть, поэтому снаружи страница может быть недоступна.</translation>
    </message>
    <message>
        <source>Every operator&apos;s browser must reach the page, even from home. Use a public address.</source>
        <translation>Страница должна открываться в браузере каждого оператора, даже из дома. Возьмите публичный адрес.</translation>
    </message>
    <message>
        <source>The connection isn&apos;t secure: browsers reject the page&apos;s certificate.</source>
        <translation>Соединение небезопасно: браузеры не принимают сертификат страницы.</translation>
    </message>
    <message>
        <source>Install a valid certificate, for example from Let&apos;s Encrypt.</source>
        <translation>Установите действительный сертификат, например от Let&apos;s Encrypt.</translation>
    </message>
    <message>
        <source>The page&apos;s certificate has expired, so browsers reject it.</source>
        <translation>Срок действия сертификата страницы истёк, поэтому браузеры его не принимают.</translation>
    </message>
    <message>
        <source>Renew the certificate, ideally automatically.</source>
        <translation>Обновите сертификат, а лучше настройте автоматическое обновление.</translation>
    </message>
    <message>
        <source>The page&apos;s certificate is for another name, so browsers reject it.</source>
        <translation>Сертификат страницы выдан на другое имя, поэтому браузеры его не принимают.</translation>
    </message>
    <message>
        <source>Install a certificate for this host name.</source>
        <translation>Установите сертификат на это имя сервера.</translation>
    </message>
    <message>
        <source>The page&apos;s certificate is incomplete, or browsers don&apos;t trust its issuer.</source>
        <translation>Сертификат страницы неполон, или браузеры не доверяют тому, кто его выдал.</translation>
    </message>
    <message>
        <source>Use a certificate from a trusted authority, and include the intermediate certificates (fullchain).</source>
        <translation>Возьмите сертификат известного центра сертификации и отдавайте вместе с ним промежуточные сертификаты (fullchain).</translation>
    </message>
    <message>
        <source>The page redirects to {target}, which isn&apos;t secure.</source>
        <translation>Страница перенаправляет на {target}, а это небезопасный адрес.</translation>
    </message>
    <message>
        <source>Respond at the https address itself, without a redirect to http.</source>
        <translation>Отвечайте прямо по адресу https, без перенаправления на http.</translation>
    </message>
    <message>
        <source>The page rejects POST, the request that Bitrix24 opens it with.</source>
        <translation>Страница не принимает POST — запрос, которым её открывает Битрикс24.</translation>
    </message>
    <message>
        <source>The page must respond to POST as it does to GET (now: {status}).</source>
        <translation>Страница должна отвечать на POST так же, как на GET (сейчас: {status}).</translation>
    </message>
    <message>
        <source>The server responds, but it has no page at this address.</source>
        <translation>Сервер отвечает, но по этому адресу страницы нет.</translation>
    </message>
    <message>
        <source>Check the path. POST returns {status}.</source>
        <translation>Проверьте путь. POST возвращает {status}.</translation>
    </message>
    <message>
        <source>The page denies access.</source>
        <translation>Страница отказывает в доступе.</translation>
    </message>
    <message>
        <source>POST returns {status}. Don&apos;t put a login, firewall or CSRF check in front of the page: Bitrix24&apos;s POST comes from another site.</source>
        <translation>POST возвращает {status}. Не ставьте перед страницей вход по паролю, файрвол или проверку CSRF: POST от Битрикс24 приходит с другого сайта.</translation>
    </message>
    <message>
        <source>The page has a server error.</source>
        <translation>На сервере страницы произошла ошибка.</translation>
    </message>
    <message>
        <source>POST with PLACEMENT and PLACEMENT_OPTIONS, without AUTH_ID, returns {status}.</source>
        <translation>POST с PLACEMENT и PLACEMENT_OPTIONS, без AUTH_ID, возвращает {status}.</translation>
    </message>
    <message>
        <source>The page returns an unexpected response.</source>
        <translation>Страница возвращает неожиданный ответ.</translation>
    </message>
    <message>
        <source>POST must return 200 (now: {status}).</source>
        <translation>POST должен возвращать 200 (сейчас: {status}).</translation>
    </message>
    <message>
        <source>The page redirects to {target}, which loses the data that Bitrix24 sends.</source>
        <translation>Страница перенаправляет на {target}, и данные от Битрикс24 теряются.</translation>
    </message>
    <message>
        <source>Respond to POST at this address, without a redirect (now: to {target}).</source>
        <translation>Отвечайте на POST прямо по этому адресу, без перенаправления (сейчас — на {target}).</translation>
    </message>
    <message>
        <source>The page redirects in a loop.</source>
        <translation>Страница перенаправляет посетителей по кругу.</translation>
    </message>
    <message>
        <source>Respond to POST at this address, without redirects.</source>
        <translation>Отвечайте на POST прямо по этому адресу, без перенаправлений.</translation>
    </message>
    <message>
        <source>The page responds, but it&apos;s empty.</source>
        <translation>Страница отвечает, но она пустая.</translation>
    </message>
    <message>
        <source>The page should show something, even without AUTH_ID.</source>
        <translation>Страница должна что-то показывать даже без AUTH_ID.</translation>
    </message>
    <message>
        <source>The response isn&apos;t a page that a browser can show ({value}).</source>
        <translation>Ответ — не страница, которую может показать браузер ({value}).</translation>
    </message>
    <message>
        <source>Send Content-Type: text/html, not a download (now: {value}).</source>
        <translation>Отдавайте Content-Type: text/html, а не файл для скачивания (сейчас: {value}).</translation>
    </message>
    <message>
        <source>The page is too large.</source>
        <translation>Страница слишком большая.</translation>
    </message>
    <message>
        <source>The response is larger than 4 MB.</source>
        <translation>Ответ больше 4 МБ.</translation>
    </message>
    <message>
        <source>The response arrived damaged.</source>
        <translation>Ответ пришёл повреждённым.</translation>
    </message>
    <message>
        <source>The response&apos;s compression or length is wrong.</source>
        <translation>Сжатие или длина ответа указаны неверно.</translation>
    </message>
    <message>
        <source>The page doesn&apos;t allow Bitrix24 to show it.</source>
        <translation>Страница не разрешает Битрикс24 показывать себя.</translation>
    </message>
    <message>
        <source>Remove “{value}”, and send Content-Security-Policy: frame-ancestors {origin} instead.</source>
        <translation>Уберите «{value}» и отдавайте вместо этого Content-Security-Policy: frame-ancestors {origin}.</translation>
    </message>
    <message>
        <source>The page allows other sites to show it, but not Bitrix24.</source>
        <translation>Страница разрешает показывать себя другим сайтам, но не Битрикс24.</translation>
    </message>
    <message>
        <source>Add {origin} to frame-ancestors (now: {value}).</source>
        <translation>Добавьте {origin} в frame-ancestors (сейчас: {value}).</translation>
    </message>
    <message>
        <source>On the internet</source>
        <translation>В интернете</translation>
    </message>
    <message>
        <source>The address is reachable.</source>
        <translation>Адрес доступен.</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Безопасна</translation>
    </message>
    <message>
        <source>Its certificate is valid.</source>
        <translation>Сертификат действителен.</translation>
    </message>
    <message>
        <source>Responds to Bitrix24</source>
        <translation>Отвечает на запрос</translation>
    </message>
    <message>
        <source>It responds to POST, the request that Bitrix24 opens it with.</source>
        <translation>Страница отвечает на POST — запрос, которым её открывает Битрикс24.</translation>
    </message>
    <message>
        <source>Inside Bitrix24</source>
        <translation>Внутри Битрикс24</translation>
    </message>
    <message>
        <source>It can be shown inside {origin}.</source>
        <translation>Страницу можно показывать внутри {origin}.</translation>
    </message>
    <message>
        <source>Settings page for the Bitrix24 connector “{name}”</source>
        <translation>Страница настроек для коннектора Битрикс24 «{name}»</translation>
    </message>
    <message>
        <source>https://*.bitrix24.com</source>
        <translation>https://*.bitrix24.ru</translation>
    </message>
    <message>
        <source>Hello,

our Open Channels connector “{name}” (ID {id}) for Bitrix24 needs a settings page. Bitrix24 opens it when someone connects the channel.</source>
        <translation>Здравствуйте!

Нашему коннектору Открытых линий «{name}» (ID {id}) для Битрикс24 нужна страница настроек. Битрикс24 открывает её, когда кто-то подключает канал.</translation>
    </message>
    <message>
        <source>Its address should be {handler}.</source>
        <translation>Её адрес должен быть таким: {handler}.</translation>
    </message>
    <message>
        <source>Please send me its address (it becomes PLACEMENT_HANDLER).</source>
        <translation>Пожалуйста, пришлите мне её адрес (он станет значением PLACEMENT_HANDLER).</translation>
    </message>
    <message>
        <source>What it must do:

1. Have a public https:// address with a valid certificate.
2. Answer POST. It gets the form fields PLACEMENT=SETTING_CONNECTOR, PLACEMENT_OPTIONS (JSON with CONNECTOR, LINE, ACTIVE_STATUS …), AUTH_ID, REFRESH_ID and member_id; the address has DOMAIN in its query.
3. Allow the frame: Content-Security-Policy: frame-ancestors {where}, and no X-Frame-Options.
4. Once the channel is set up, call imconnector.activate with CONNECTOR={id}, that LINE and ACTIVE=1 (a number: any text switches on), then imconnector.connector.data.set.
5. Subscribe once with event.bind to OnImConnectorMessageAdd (operators&apos; replies), OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish and OnImConnectorStatusDelete.
6. Pass customers&apos; messages on with imconnector.send.messages, and confirm replies with imconnector.send.status.delivery.

Documentation: apidocs.bitrix24.com, SETTING_CONNECTOR.</source>
        <translation>Что она должна уметь:

1. Иметь публичный адрес https:// с действительным сертификатом.
2. Отвечать на POST. Она получает поля формы PLACEMENT=SETTING_CONNECTOR, PLACEMENT_OPTIONS (JSON с CONNECTOR, LINE, ACTIVE_STATUS …), AUTH_ID, REFRESH_ID и member_id; в строке запроса адреса есть DOMAIN.
3. Разрешать показ во фрейме: Content-Security-Policy: frame-ancestors {where}, без X-Frame-Options.
4. Когда канал настроен, вызвать imconnector.activate с CONNECTOR={id}, той же LINE и ACTIVE=1 (число: любой текст включает), затем imconnector.connector.data.set.
5. Один раз подписаться через event.bind на OnImConnectorMessageAdd (ответы операторов), OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish и OnImConnectorStatusDelete.
6. Передавать сообщения клиентов через imconnector.send.messages и подтверждать ответы через imconnector.send.status.delivery.

Документация: apidocs.bitrix24.ru, SETTING_CONNECTOR.</translation>
    </message>
    <message>
        <source>A test of the address found:</source>
        <translation>Проверка адреса показала:</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Size in percent</source>
        <translation>Размер в процентах</translation>
    </message>
</context>
<context>
    <name>Smaller</name>
    <message>
        <source>The file is already as small as possible: {before} bytes.</source>
        <translation>Файл уже нельзя уменьшить: {before} байт.</translation>
    </message>
    <message>
        <source>{after} bytes instead of {before}, {percent} % smaller. The picture stays the same.</source>
        <translation>{after} байт вместо {before}, на {percent} % меньше. Изображение не меняется.</translation>
    </message>
    <message>
        <source>The pictures can&apos;t be compared without the Cairo library, so your drawing was kept.</source>
        <translation>Без библиотеки Cairo изображения не сравнить, поэтому рисунок остаётся как есть.</translation>
    </message>
    <message>
        <source>Comparing the pictures took too long, so your drawing was kept.</source>
        <translation>Сравнение изображений заняло слишком много времени, поэтому рисунок остаётся как есть.</translation>
    </message>
    <message>
        <source>The pictures couldn&apos;t be compared, so your drawing was kept.</source>
        <translation>Сравнить изображения не удалось, поэтому рисунок остаётся как есть.</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} байт</translation>
    </message>
</context>
<context>
    <name>SmallerDialog</name>
    <message>
        <source>Optimise drawing</source>
        <translation>Уменьшение файла рисунка</translation>
    </message>
    <message>
        <source>Optimising the drawing and comparing the pictures…</source>
        <translation>Уменьшаем файл и сравниваем два изображения…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Use optimised drawing</source>
        <translation>Взять уменьшенный</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>optimisation of the drawing</source>
        <translation>уменьшение файла рисунка</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Import from code</source>
        <translation>Импорт из кода</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Paste code that registers a connector. The code isn&apos;t run, and no keys are kept.</source>
        <translation>Вставьте код, который регистрирует коннектор. Код не выполняется, ключи не сохраняются.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>A curl command, JavaScript, PHP, Python or JSON, for example from Bitrix24&apos;s documentation.</source>
        <translation>Команда curl, JavaScript, PHP, Python или JSON, например из документации Битрикс24.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Open code</source>
        <translation>Открыть код</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be opened</source>
        <translation>Не удалось открыть файл</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Settings page address</source>
        <translation>Адрес страницы настроек</translation>
    </message>
    <message>
        <source>Testing the address…</source>
        <translation>Проверяем адрес…</translation>
    </message>
    <message>
        <source>For your developer:</source>
        <translation>Для вашего разработчика:</translation>
    </message>
    <message>
        <source>Bitrix24 can&apos;t show this page yet</source>
        <translation>Битрикс24 пока не может показать эту страницу</translation>
    </message>
    <message>
        <source>Bitrix24 can probably show this page</source>
        <translation>Битрикс24, скорее всего, может показать эту страницу</translation>
    </message>
    <message>
        <source>Bitrix24 can show this page</source>
        <translation>Битрикс24 может показать эту страницу</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Не проверено.</translation>
    </message>
    <message>
        <source>The test couldn&apos;t be run</source>
        <translation>Проверка не удалась</translation>
    </message>
    <message>
        <source>The page was opened as Bitrix24 opens it, but without a sign-in.</source>
        <translation>Страница открыта так, как её открывает Битрикс24, но без входа.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Ask your developer…</source>
        <translation>Спросить разработчика…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Checking…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>Name and link…</source>
        <translation>Название и ссылка…</translation>
    </message>
    <message>
        <source>What Bitrix24 shows about the account of this channel</source>
        <translation>Что Битрикс24 показывает об аккаунте для этой линии</translation>
    </message>
    <message>
        <source>Name and link of {channel}</source>
        <translation>Название и ссылка для линии «{channel}»</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Switch off for {channel}</source>
        <translation>Выключить для линии «{channel}»</translation>
    </message>
    <message>
        <source>Switch on for {channel}</source>
        <translation>Включить для линии «{channel}»</translation>
    </message>
    <message>
        <source>Not checked: loading was stopped. Click Refresh.</source>
        <translation>Не проверено: загрузка остановлена. Нажмите «Обновить».</translation>
    </message>
</context>
<context>
    <name>_Window</name>
    <message>
        <source>Sign in</source>
        <translation>Вход</translation>
    </message>
</context>
</TS>
