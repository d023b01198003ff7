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
        <source>sent from here on {when}</source>
        <translation>отправлен отсюда {when}</translation>
    </message>
    <message>
        <source>It was registered by another program, or from another computer.</source>
        <translation>Зарегистрирован другой программой или с другого компьютера.</translation>
    </message>
    <message>
        <source>It comes with Bitrix24 and is set up there, in the Contact Center.</source>
        <translation>Входит в Битрикс24 и настраивается там же, в Контакт-центре.</translation>
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
        <source>What is inside, and &amp;under which licence:</source>
        <translation>Что внутри и под какими &amp;лицензиями:</translation>
    </message>
    <message>
        <source>Makes a custom Open Channels connector for Bitrix24 without writing code.</source>
        <translation>Помогает сделать свой коннектор Открытых линий для Битрикс24 без программирования.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Скопировать версии</translation>
    </message>
    <message>
        <source>For a message to whoever helps you</source>
        <translation>Для письма тому, кто вам помогает</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Что внутри</translation>
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
        <source>Its makers deliver no text with it.</source>
        <translation>Авторы не приложили текст лицензии.</translation>
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
        <source>Page for a&amp;pproval…</source>
        <translation>&amp;Лист согласования…</translation>
    </message>
    <message>
        <source>Save preview as PN&amp;G…</source>
        <translation>Сохранить &amp;предпросмотр как PNG…</translation>
    </message>
    <message>
        <source>&amp;Hand over as code…</source>
        <translation>Пере&amp;дать кодом…</translation>
    </message>
    <message>
        <source>&amp;Take over from code…</source>
        <translation>В&amp;зять из кода…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>Paste a drawing</source>
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
        <source>&amp;Sent before…</source>
        <translation>&amp;Отправленное раньше…</translation>
    </message>
    <message>
        <source>&amp;Connect your Bitrix24…</source>
        <translation>&amp;Подключить свой Битрикс24…</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>Make the drawing s&amp;maller…</source>
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
        <source>Something went wrong in this program</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>That is our fault, not yours. Your connector is still in the window.</source>
        <translation>Это наша ошибка, а не ваша. Ваш коннектор остался в окне.</translation>
    </message>
    <message>
        <source>Save it, then start the program again.</source>
        <translation>Сохраните его и запустите программу заново.</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy &apos;г.&apos;</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(без названия)</translation>
    </message>
    <message>
        <source>(shortened here: {count} characters in all)</source>
        <translation>(здесь сокращено, всего символов: {count})</translation>
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
        <source>In Bitrix24, at real size</source>
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
        <source>Still to be settled</source>
        <translation>Осталось решить</translation>
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
        <source>none, a plain disc</source>
        <translation>нет, только круг</translation>
    </message>
    <message>
        <source>broken, browsers show only the disc</source>
        <translation>повреждён, браузеры показывают только круг</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Nothing stands in the way of registering this connector.</source>
        <translation>Ничто не мешает зарегистрировать этот коннектор.</translation>
    </message>
    <message>
        <source>Customers may delete their messages.</source>
        <translation>Клиенты могут удалять свои сообщения.</translation>
    </message>
    <message>
        <source>Customers cannot delete their messages.</source>
        <translation>Клиенты не могут удалять свои сообщения.</translation>
    </message>
    <message>
        <source>Operators may edit what they have sent.</source>
        <translation>Операторы могут изменять отправленное.</translation>
    </message>
    <message>
        <source>Operators cannot edit what they have sent.</source>
        <translation>Операторы не могут изменять отправленное.</translation>
    </message>
    <message>
        <source>Operators may delete what they have sent.</source>
        <translation>Операторы могут удалять отправленное.</translation>
    </message>
    <message>
        <source>Operators cannot delete what they have sent.</source>
        <translation>Операторы не могут удалять отправленное.</translation>
    </message>
    <message>
        <source>The channel can be used for CRM newsletters.</source>
        <translation>Канал можно использовать для CRM-рассылок.</translation>
    </message>
    <message>
        <source>The channel is not used for CRM newsletters.</source>
        <translation>Канал не используется для CRM-рассылок.</translation>
    </message>
    <message>
        <source>System messages are sent to the customer.</source>
        <translation>Системные сообщения отправляются клиенту.</translation>
    </message>
    <message>
        <source>No system messages are sent to the customer.</source>
        <translation>Системные сообщения клиенту не отправляются.</translation>
    </message>
    <message>
        <source>Answers carry the operator&apos;s signature.</source>
        <translation>В ответах есть подпись оператора.</translation>
    </message>
    <message>
        <source>Answers carry no signature of the operator.</source>
        <translation>В ответах нет подписи оператора.</translation>
    </message>
    <message>
        <source>A group has one chat for all its members.</source>
        <translation>У группы один чат на всех участников.</translation>
    </message>
    <message>
        <source>Each member of a group has a chat of their own.</source>
        <translation>У каждого участника группы свой чат.</translation>
    </message>
    <message>
        <source>{percent} of the disc&apos;s width</source>
        <translation>{percent} ширины круга</translation>
    </message>
    <message>
        <source>as large as fits into the disc</source>
        <translation>целиком вписан в круг</translation>
    </message>
    <message>
        <source>fills the disc</source>
        <translation>заполняет круг</translation>
    </message>
    <message>
        <source>the drawing&apos;s own size</source>
        <translation>собственный размер рисунка</translation>
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
        <source>Making the page for approval…</source>
        <translation>Готовим лист согласования…</translation>
    </message>
    <message>
        <source>The page for approval is saved</source>
        <translation>Лист согласования сохранён</translation>
    </message>
    <message>
        <source>The page was not saved</source>
        <translation>Лист не сохранён</translation>
    </message>
    <message>
        <source>“{name}” is ready to be mailed or printed.</source>
        <translation>«{name}» можно отправить по почте или распечатать.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть лист</translation>
    </message>
    <message>
        <source>Save the page for approval</source>
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
        <source>Below is the last picture that could be drawn, of an earlier state.</source>
        <translation>Ниже — последнее изображение, которое удалось нарисовать: с тех пор коннектор изменился.</translation>
    </message>
    <message>
        <source>This picture is approximate: the portal may draw the icon a little differently.</source>
        <translation>Это изображение приблизительное: портал может нарисовать иконку немного иначе.</translation>
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
        <source>The settings page is a small web page that somebody has to make. This message says what it must do. Change it as you like.</source>
        <translation>Страница настроек — это небольшая веб-страница, которую кто-то должен сделать. В этом сообщении сказано, что она должна уметь. Измените его, как вам удобно.</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Скопировать сообщение</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>(Paste the message here: it has been copied.)</source>
        <translation>(Вставьте сюда сообщение: оно уже скопировано.)</translation>
    </message>
    <message>
        <source>No mail program opened. Copy the message instead.</source>
        <translation>Почтовая программа не открылась. Скопируйте сообщение.</translation>
    </message>
    <message>
        <source>✓ Copied, because it is long: paste it into the mail.</source>
        <translation>✓ Сообщение длинное, поэтому скопировано: вставьте его в письмо.</translation>
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
        <source>Open the page in my browser</source>
        <translation>Открыть страницу в браузере</translation>
    </message>
    <message>
        <source>If the handler path of your application is the address below, this window notices by itself when you have allowed access. There is nothing to paste then.</source>
        <translation>Если в приложении указан путь обработчика, показанный ниже, это окно само заметит, что вы разрешили доступ. Тогда вставлять ничего не нужно.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>After Allow you have {seconds} seconds: the code is valid that long.</source>
        <translation>После нажатия «Разрешить» у вас {seconds} секунд: столько действует код.</translation>
    </message>
    <message>
        <source>If you have just clicked Allow: {seconds} seconds left to paste.</source>
        <translation>Если вы только что нажали «Разрешить», у вас осталось {seconds} с, чтобы вставить адрес.</translation>
    </message>
    <message>
        <source>The {seconds} seconds are over, so the code is probably no longer valid. Click Try again: the portal asks at once.</source>
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
        <source>Passkeys, keys on USB and your company&apos;s sign-in work there as always.</source>
        <translation>Ключи доступа (passkey), USB-ключи и вход через вашу компанию работают там как обычно.</translation>
    </message>
    <message>
        <source>address of the page</source>
        <translation>адрес страницы</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>With any other handler path: the browser ends at that address. Copy the whole address from its address bar (or only the code) and paste it here at once.</source>
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
        <source>Bitrix24&apos;s own</source>
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
        <source>the drawing sent last</source>
        <translation>рисунок из прошлой отправки</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>another drawing</source>
        <translation>другой рисунок</translation>
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
        <source>There is no open channel yet. Make one in the Contact Center, then look again.</source>
        <translation>Открытых линий пока нет. Создайте линию в Контакт-центре и проверьте снова.</translation>
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
        <source>{color} (the portal&apos;s own)</source>
        <translation>{color} (по умолчанию)</translation>
    </message>
    <message>
        <source>Colour {color}</source>
        <translation>Цвет {color}</translation>
    </message>
    <message>
        <source>Colour of the icon&apos;s disc</source>
        <translation>Цвет круга иконки</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Copy the application&apos;s ID from the page in your Bitrix24. It begins with “local.”.</source>
        <translation>Скопируйте код приложения со страницы в своём Битрикс24. Он начинается с «local.».</translation>
    </message>
    <message>
        <source>This is an address, perhaps a webhook&apos;s, and not the application&apos;s ID. A webhook cannot register connectors: make a local application as shown in step 2.</source>
        <translation>Это адрес, возможно вебхука, а не код приложения. Вебхук не может регистрировать коннекторы: создайте локальное приложение, как показано в шаге 2.</translation>
    </message>
    <message>
        <source>This looks like the application&apos;s key (B). The ID (A) begins with “local.”.</source>
        <translation>Это похоже на ключ приложения (B). Код (A) начинается с «local.».</translation>
    </message>
    <message>
        <source>There is more than one word here. Copy the ID alone: it begins with “local.”.</source>
        <translation>Здесь больше одного слова. Скопируйте только код: он начинается с «local.».</translation>
    </message>
    <message>
        <source>Copy the application&apos;s key from the page in your Bitrix24.</source>
        <translation>Скопируйте ключ приложения со страницы в своём Битрикс24.</translation>
    </message>
    <message>
        <source>This is an address, perhaps a webhook&apos;s, and not the application&apos;s key (B).</source>
        <translation>Это адрес, возможно вебхука, а не ключ приложения (B).</translation>
    </message>
    <message>
        <source>This is the application&apos;s ID (A). The key (B) stands below it in your Bitrix24.</source>
        <translation>Это код приложения (A). Ключ (B) находится под ним в вашем Битрикс24.</translation>
    </message>
    <message>
        <source>There is more than one word here. Copy the key alone.</source>
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
        <source>You do this once for each portal; it takes about five minutes. You need to be an administrator there, and the portal needs a commercial plan.</source>
        <translation>Это делается один раз для каждого портала и занимает около пяти минут. Вам нужны права администратора портала, а порталу — коммерческий тариф.</translation>
    </message>
    <message>
        <source>1   Where is your Bitrix24?</source>
        <translation>1   Где находится ваш Битрикс24?</translation>
    </message>
    <message>
        <source>Open it in my browser</source>
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
        <source>2   Make a local application there</source>
        <translation>2   Создайте в нём локальное приложение</translation>
    </message>
    <message>
        <source>I have an application already: go to step 3</source>
        <translation>Приложение уже есть: перейти к шагу 3</translation>
    </message>
    <message>
        <source>3   Copy the two values here</source>
        <translation>3   Скопируйте сюда два значения</translation>
    </message>
    <message>
        <source>After Save, the page in your Bitrix24 shows the ID (A) and the key (B). Later you find them there in the application&apos;s settings.</source>
        <translation>После нажатия «Сохранить» на странице в вашем Битрикс24 появятся код (A) и ключ (B). Позже вы найдёте их там же, в настройках приложения.</translation>
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
        <source>This computer has no password store: the key and your sign-in are kept in memory, and you sign in again after closing the program.</source>
        <translation>На этом компьютере нет хранилища паролей: ключ и данные входа остаются только в памяти, и после закрытия программы нужно будет войти заново.</translation>
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
        <source>Permanent once registered. Small Latin letters, digits and _</source>
        <translation>После регистрации не изменить. Строчные латинские буквы, цифры и _</translation>
    </message>
    <message>
        <source>What Bitrix24 knows the connector by. It cannot be changed later.
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
        <source>A public https:// address; Bitrix24 shows it beside the connector&apos;s settings.
Parameter: PLACEMENT_HANDLER</source>
        <translation>Публичный адрес с https://. Битрикс24 показывает эту страницу рядом с настройками коннектора.
Параметр: PLACEMENT_HANDLER</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Shown beside the settings (optional)</source>
        <translation>Виден рядом с настройками (необязательно)</translation>
    </message>
    <message>
        <source>An explanation for people who set up the channel.
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
        <translation>для учёбы</translation>
    </message>
    <message>
        <source>The connectors could not be read</source>
        <translation>Не удалось прочитать коннекторы</translation>
    </message>
    <message>
        <source>The open channels could not be read</source>
        <translation>Не удалось прочитать открытые линии</translation>
    </message>
    <message>
        <source>Not switched on</source>
        <translation>Не удалось включить</translation>
    </message>
    <message>
        <source>Not switched off</source>
        <translation>Не удалось выключить</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не удалось отправить</translation>
    </message>
    <message>
        <source>Not removed</source>
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
        <source>On each open channel</source>
        <translation>На открытых линиях</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>There is no connector in {portal}.</source>
        <translation>В портале {portal} пока нет коннекторов.</translation>
    </message>
    <message>
        <source>Not all of it could be read. Look again.</source>
        <translation>Прочитать удалось не всё. Проверьте снова.</translation>
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
        <source>{who} wants a name and a password before it lets you through. They are not the portal&apos;s: ask whoever looks after your network. This program does not keep them.</source>
        <translation>{who} запрашивает имя и пароль, прежде чем пропустить вас. Это не имя и пароль от портала: спросите их у того, кто отвечает за вашу сеть. Программа их не сохраняет.</translation>
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
        <source>Account behind the channel</source>
        <translation>Аккаунт для открытой линии</translation>
    </message>
    <message>
        <source>The account behind “{channel}”</source>
        <translation>Аккаунт для открытой линии «{channel}»</translation>
    </message>
    <message>
        <source>Bitrix24 shows this on your website&apos;s chat button and in the channel&apos;s settings. It does not tell what it has stored, so fill in all of it: what stays empty is not sent.</source>
        <translation>Битрикс24 показывает это на кнопке чата на вашем сайте и в настройках канала. Что уже сохранено, он не сообщает, поэтому заполните всё: пустые поля не отправляются.</translation>
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
        <source>Its page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Opens a chat</source>
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
        <source>✕ This is no web address: it begins with https://.</source>
        <translation>✕ Это не веб-адрес: он должен начинаться с https://.</translation>
    </message>
    <message>
        <source>✕ Fill in at least the name.</source>
        <translation>✕ Заполните хотя бы название.</translation>
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
        <source>The drawing before it stays.</source>
        <translation>Прежний рисунок остаётся.</translation>
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
        <source>Make smaller…</source>
        <translation>Уменьшить файл…</translation>
    </message>
    <message>
        <source>Leave out of the file what nobody sees</source>
        <translation>Убрать из файла то, чего никто не видит</translation>
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
        <source>Qt WebEngine, which draws exact pictures, is missing here. Install the program again.</source>
        <translation>Здесь нет Qt WebEngine, который рисует точное изображение. Установите программу заново.</translation>
    </message>
    <message>
        <source>Exact pictures are not drawn for the superuser. Start the program as another user.</source>
        <translation>Для суперпользователя точное изображение не рисуется. Запустите программу от имени другого пользователя.</translation>
    </message>
    <message>
        <source>The exact picture made the drawing process end. Use a simpler drawing.</source>
        <translation>Процесс, который рисует точное изображение, не справился и завершился. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The exact picture took far too long. Use a simpler drawing.</source>
        <translation>Точное изображение рисовалось слишком долго. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The library libcairo, which draws approximate pictures, is missing on this computer.</source>
        <translation>На этом компьютере нет библиотеки libcairo, которая рисует приблизительное изображение.</translation>
    </message>
    <message>
        <source>The approximate picture took far too long. Use a simpler drawing.</source>
        <translation>Приблизительное изображение рисовалось слишком долго. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The picture could not be drawn.</source>
        <translation>Не удалось нарисовать изображение.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no file “{name}” any more. Choose another one.</source>
        <translation>Файла «{name}» больше нет. Выберите другой.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>«{name}» — это папка. Выберите файл в ней.</translation>
    </message>
    <message>
        <source>You may not use “{name}”. Choose another place, or ask for permission.</source>
        <translation>У вас нет доступа к «{name}». Выберите другое место или попросите доступ.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Save “{name}” in another place.</source>
        <translation>Туда ничего нельзя записать. Сохраните «{name}» в другом месте.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, or save “{name}” in another place.</source>
        <translation>Диск заполнен. Освободите место или сохраните «{name}» в другом месте.</translation>
    </message>
    <message>
        <source>“{name}” is far too large for this. Choose another file.</source>
        <translation>Слишком большой размер: «{name}». Выберите другой файл.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Choose another file.</source>
        <translation>«{name}» — не текстовый файл. Выберите другой файл.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used. Choose another file or place.</source>
        <translation>Использовать «{name}» не получится. Выберите другой файл или другое место.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Choose “Save as” and another place.</source>
        <translation>Папки «{folder}» больше нет. Нажмите «Сохранить как» и выберите другое место.</translation>
    </message>
    <message>
        <source>Your changes are still in the window.</source>
        <translation>Ваши изменения остались в окне.</translation>
    </message>
    <message>
        <source>The disk is full, so unsaved work is lost if the program crashes. Make room.</source>
        <translation>Диск заполнен: если в программе случится сбой, несохранённая работа пропадёт. Освободите место.</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash now. Save often.</source>
        <translation>Сейчас несохранённая работа не защищена на случай сбоя. Сохраняйте чаще.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of this program. Update the program to open it.</source>
        <translation>Файл «{name}» создан в более новой версии программы. Чтобы открыть его, обновите программу.</translation>
    </message>
    <message>
        <source> (line {line}, column {column})</source>
        <translation> (строка {line}, столбец {column})</translation>
    </message>
    <message>
        <source>“{name}” is not a connector, or it is damaged. The file was not changed.</source>
        <translation>«{name}» — не файл коннектора, или он повреждён. Файл не изменён.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Not all was understood:</source>
        <translation>Понято не всё:</translation>
    </message>
    <message>
        <source>All understood:</source>
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
        <source>Pick one. It is drawn white on your colour, and you can size and move it afterwards.</source>
        <translation>Выберите любую. Она будет белой на вашем цвете, а размер и положение можно изменить потом.</translation>
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
        <source>In the menu on the left click Applications (1), then Developer resources (2), then the tab Other (3), then Local application (4).</source>
        <translation>В меню слева нажмите «Приложения» (1), затем «Разработчикам» (2), вкладку «Другое» (3) и «Локальное приложение» (4).</translation>
    </message>
    <message>
        <source>Choose the type Server (5). Enter a name (6) and the handler path (7). Tick “Script only (no user interface)”, also worded “Application uses API only” (8). Add the permission Open Channels (9). Then Save (10).</source>
        <translation>Выберите тип «Серверное» (5). Введите название (6) и путь вашего обработчика (7). Отметьте «Использует только API» или, в других версиях, «Приложение использует только API» (8). Добавьте право «Открытые линии» (9) и нажмите «Сохранить» (10).</translation>
    </message>
    <message>
        <source>To copy and paste there:</source>
        <translation>Скопируйте и вставьте туда:</translation>
    </message>
    <message>
        <source>If Bitrix24 does not accept this handler path, enter any https address of yours, for example your website: signing in within this program works all the same.</source>
        <translation>Если Битрикс24 не принимает этот путь обработчика, введите любой свой адрес https, например адрес своего сайта: вход в окне этой программы всё равно сработает.</translation>
    </message>
    <message>
        <source>Permission, to search for</source>
        <translation>Право: введите в поиск</translation>
    </message>
    <message>
        <source>After Save, the page shows the ID (A) and the key (B).</source>
        <translation>После нажатия «Сохранить» на странице появятся код (A) и ключ (B).</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over as code</source>
        <translation>Передать кодом</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Вид кода</translation>
    </message>
    <message>
        <source>This code registers the connector as it is in the window now.</source>
        <translation>Этот код регистрирует коннектор таким, каким он сейчас показан в окне.</translation>
    </message>
    <message>
        <source>No key or token is in it: your developer fills in what is written PUT_…_HERE.</source>
        <translation>Ключей и токенов в коде нет: разработчик подставит их вместо PUT_…_HERE.</translation>
    </message>
    <message>
        <source>No key or token is in it.</source>
        <translation>Ключей и токенов в коде нет.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Something in the connector is not right yet. Correct it first, or tell your developer.</source>
        <translation>В коннекторе ещё не всё в порядке. Сначала исправьте это или предупредите разработчика.</translation>
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
        <source>taking over code</source>
        <translation>взятие коннектора из кода</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>One command for a terminal, for whoever wants to register the connector without a program.</source>
        <translation>Одна команда для терминала — для тех, кто хочет зарегистрировать коннектор без программы.</translation>
    </message>
    <message>
        <source>For a developer whose server runs Node.js with Bitrix24&apos;s JavaScript SDK.</source>
        <translation>Для разработчика, у которого на сервере Node.js и JavaScript SDK от Битрикс24.</translation>
    </message>
    <message>
        <source>For a developer whose application opens as a page inside Bitrix24.</source>
        <translation>Для разработчика, чьё приложение открывается страницей внутри Битрикс24.</translation>
    </message>
    <message>
        <source>For a developer who works in PHP with Bitrix24&apos;s own SDK.</source>
        <translation>Для разработчика, который пишет на PHP с SDK от Битрикс24.</translation>
    </message>
    <message>
        <source>For a developer whose PHP application uses the small CRest class.</source>
        <translation>Для разработчика, чьё приложение на PHP использует небольшой класс CRest.</translation>
    </message>
    <message>
        <source>For a developer who works in Python with Bitrix24&apos;s own SDK.</source>
        <translation>Для разработчика, который пишет на Python с SDK от Битрикс24.</translation>
    </message>
    <message>
        <source>Only the values, for any other tool, or to compare two connectors.</source>
        <translation>Только значения — для любого другого инструмента или чтобы сравнить два коннектора.</translation>
    </message>
    <message>
        <source>A part</source>
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
        <source>{field} is worked out by the program ({text}), so it was left out. Fill it in later.</source>
        <translation>{field}: значение вычисляется в самом коде ({text}), поэтому оно пропущено. Впишите его позже.</translation>
    </message>
    <message>
        <source>The text breaks off or has a mistake. What stands before it was read; check the rest.</source>
        <translation>Текст обрывается, или в нём ошибка. Всё до этого места прочитано; остальное проверьте.</translation>
    </message>
    <message>
        <source>{field} is given twice. The last value was taken.</source>
        <translation>{field}: указано дважды. Взято последнее значение.</translation>
    </message>
    <message>
        <source>The command sends the file “{name}”, which is not in the text. Open that file instead.</source>
        <translation>Команда отправляет файл «{name}», а в тексте его нет. Откройте вместо этого сам файл.</translation>
    </message>
    <message>
        <source>The text calls {name}, which registers no connector. Check what was read from it.</source>
        <translation>Текст вызывает {name}, а этот метод не регистрирует коннектор. Проверьте, что из него взято.</translation>
    </message>
    <message>
        <source>There is more than one connector in the text. The first was taken.</source>
        <translation>В тексте больше одного коннектора. Взят первый.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Текста пока нет.</translation>
    </message>
    <message>
        <source>This text is far too long to hold one connector.</source>
        <translation>Этот текст слишком длинный для одного коннектора.</translation>
    </message>
    <message>
        <source>No connector was found here. Paste the whole command or call that registers one.</source>
        <translation>Коннектор здесь не найден. Вставьте целиком команду или вызов, который его регистрирует.</translation>
    </message>
    <message>
        <source>This was made by a newer version of this program. Update the program to open it.</source>
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
        <source>The disc behind the drawing, and the whole tile when connected.
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
        <source>How much of the disc the drawing fills. Also: contain, cover, 24px 32px
Parameter: SIZE</source>
        <translation>Какую часть круга занимает рисунок. Можно и так: contain, cover, 24px 32px
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
        <source>Sizes and moves the drawing so that all of it is seen</source>
        <translation>Меняет размер и положение так, чтобы рисунок был виден целиком</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Where in the disc the drawing lies.
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
        <source>One tint</source>
        <translation>Однотонная</translation>
    </message>
    <message>
        <source>Choose a drawing for the active icon first.</source>
        <translation>Сначала выберите рисунок для активной иконки.</translation>
    </message>
    <message>
        <source>✓ It follows the active icon until you change it here.</source>
        <translation>✓ Меняется вслед за активной иконкой, пока вы не измените что-нибудь здесь.</translation>
    </message>
    <message>
        <source>Made by hand. Pick one, and it follows the active icon again.</source>
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
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>The window changes its language when you start the program again.</source>
        <translation>Язык окна сменится, когда вы запустите программу снова.</translation>
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
        <source>The page came back without the mark of this sign-in, so it may be somebody else&apos;s. It was stopped and nothing was sent. Start again.</source>
        <translation>Страница вернулась без метки этого входа: возможно, это чужая страница. Она остановлена, ничего не отправлено. Начните заново.</translation>
    </message>
    <message>
        <source>The page came back with the mark of another sign-in: an earlier one, or somebody else&apos;s. It was stopped and nothing was sent. Start again.</source>
        <translation>Страница вернулась с меткой другого входа — прежнего или чужого. Она остановлена, ничего не отправлено. Начните заново.</translation>
    </message>
    <message>
        <source>{portal} came back without the code that completes the sign-in. Start again.</source>
        <translation>Портал {portal} вернул вас без кода, который завершает вход. Начните заново.</translation>
    </message>
    <message>
        <source>The page of {portal} has not come yet. Wait, start again, or use your own browser. Your connector is as it was.</source>
        <translation>Страница портала {portal} ещё не открылась. Подождите, начните заново или войдите в своём браузере. С вашим коннектором ничего не случилось.</translation>
    </message>
    <message>
        <source>You are signed in to {portal}, but it has not asked yet whether the application may have access. Click Start again: it asks then.</source>
        <translation>Вы вошли в портал {portal}, но он ещё не спросил, разрешить ли доступ приложению. Нажмите «Начать заново», и он спросит.</translation>
    </message>
    <message>
        <source>{portal} does not let this application sign in (answer {status}). Usually its ID is wrong, it was deleted, or it is not installed. Compare the ID with the one in your Bitrix24; nothing was changed.</source>
        <translation>Портал {portal} не пускает это приложение (ответ {status}). Обычно это значит, что код приложения указан неверно либо приложение удалено или не установлено. Сравните код приложения с тем, который указан в вашем Битрикс24; ничего не изменилось.</translation>
    </message>
    <message>
        <source>{portal} has trouble of its own (answer {status}). Wait a few minutes, then start again. Nothing was changed.</source>
        <translation>У портала {portal} неполадки (ответ {status}). Подождите несколько минут и начните заново. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate of {host} is not valid. Nothing was sent. Check the date and time of this computer; if they are right, ask whoever looks after your network.</source>
        <translation>Соединение небезопасно: сертификат {host} недействителен. Ничего не отправлено. Проверьте дату и время на этом компьютере; если они верны, обратитесь к тому, кто отвечает за вашу сеть.</translation>
    </message>
    <message>
        <source>The proxy of your network did not let this window through. Ask whoever looks after your network to allow {portal}, or use your own browser.</source>
        <translation>Прокси вашей сети не пропустил это окно. Попросите того, кто отвечает за вашу сеть, разрешить адрес {portal}, или войдите в своём браузере.</translation>
    </message>
    <message>
        <source>No computer has the name {host}, or there is no internet connection. Check both, then start again.</source>
        <translation>Адрес {host} не найден, или нет подключения к интернету. Проверьте и то и другое и начните заново.</translation>
    </message>
    <message>
        <source>This page could not be opened. Check the connection, then start again. Nothing was changed.</source>
        <translation>Не удалось открыть эту страницу. Проверьте подключение и начните заново. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The page has stopped working. Start again, or use your own browser. Nothing was changed.</source>
        <translation>Страница перестала работать. Начните заново или войдите в своём браузере. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>Nothing can be downloaded in this window. Go on signing in.</source>
        <translation>В этом окне ничего нельзя скачать. Продолжайте вход.</translation>
    </message>
    <message>
        <source>This window opens only secure web pages, so that link was stopped. Go on signing in.</source>
        <translation>Это окно открывает только безопасные страницы, поэтому переход по ссылке остановлен. Продолжайте вход.</translation>
    </message>
    <message>
        <source>The page cannot be shown in this window: Qt WebEngine is missing on this computer, or cannot run. Your own browser does it as well.</source>
        <translation>Страницу нельзя показать в этом окне: на компьютере нет Qt WebEngine или он не запускается. Войти можно и в своём браузере.</translation>
    </message>
    <message>
        <source>Another program uses port {port} of this computer, so the browser cannot come back by itself: paste its address below instead.</source>
        <translation>Порт {port} этого компьютера занят другой программой, поэтому браузер не сможет вернуться сам: вставьте его адрес ниже.</translation>
    </message>
    <message>
        <source>Nothing to read yet. Copy the whole address from the browser, then paste it here.</source>
        <translation>Пока нечего читать. Скопируйте из браузера весь адрес и вставьте его сюда.</translation>
    </message>
    <message>
        <source>This is the page that asks for access. Click Allow there first, then copy the address that the browser shows afterwards.</source>
        <translation>Это страница, которая спрашивает о доступе. Сначала нажмите на ней «Разрешить», а потом скопируйте адрес, который покажет браузер.</translation>
    </message>
    <message>
        <source>This address belongs to an earlier try or to another sign-in, so it was not used. Click Try again and allow access once more.</source>
        <translation>Этот адрес — от прежней попытки или от другого входа, поэтому он не использован. Нажмите «Ещё раз» и снова разрешите доступ.</translation>
    </message>
    <message>
        <source>There is no code in this address. Copy it right after clicking Allow: it then holds “code=”.</source>
        <translation>В этом адресе нет кода. Скопируйте его сразу после нажатия «Разрешить»: тогда в нём будет «code=».</translation>
    </message>
    <message>
        <source>This is neither the address after the sign-in nor a code. Copy the whole line from the browser&apos;s address bar.</source>
        <translation>Это не адрес после входа и не код. Скопируйте всю строку из адресной строки браузера.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it in a browser yourself.</source>
        <translation>Браузер не открылся. Скопируйте адрес и откройте его в браузере сами.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Close this page and go back to Connector Configurator.</source>
        <translation>Закройте эту страницу и вернитесь в Connector Configurator.</translation>
    </message>
    <message>
        <source>This sign-in is another one</source>
        <translation>Это другой вход</translation>
    </message>
    <message>
        <source>It was not used. Go back to Connector Configurator, click Try again and sign in once more.</source>
        <translation>Он не использован. Вернитесь в Connector Configurator, нажмите «Ещё раз» и войдите снова.</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Здесь ничего нет</translation>
    </message>
    <message>
        <source>Go back to Connector Configurator.</source>
        <translation>Вернитесь в Connector Configurator.</translation>
    </message>
    <message>
        <source>The password is refused: the page says so. Correct it there, or reset it there.</source>
        <translation>Пароль не подошёл — об этом пишет страница. Исправьте или восстановите его там же.</translation>
    </message>
    <message>
        <source>A second code is asked for: enter it on the page. There is no hurry.</source>
        <translation>Страница просит второй код: введите его там. Спешить не нужно.</translation>
    </message>
    <message>
        <source>You clicked Deny: click Start again, then Allow.</source>
        <translation>Вы нажали «Запретить»: нажмите «Начать заново», а затем «Разрешить».</translation>
    </message>
    <message>
        <source>“Application not found” or “not installed”: the ID is not the one of {portal}.</source>
        <translation>«Приложение не найдено» или «не установлено»: код приложения взят не из портала {portal}.</translation>
    </message>
    <message>
        <source>Your sign-in needs a passkey, a key on USB or your company&apos;s page: use your own browser.</source>
        <translation>Для входа нужен ключ доступа (passkey), USB-ключ или страница вашей компании: войдите в своём браузере.</translation>
    </message>
    <message>
        <source>The application in {portal} has no permission “Open Channels (imopenlines)”, so it cannot register connectors.</source>
        <translation>У приложения в портале {portal} нет права «Открытые линии (imopenlines)», поэтому оно не может регистрировать коннекторы.</translation>
    </message>
    <message>
        <source>1.  In your Bitrix24 open Applications → Developer resources.
2.  Open your application there, add Open Channels (imopenlines), then Save.
3.  Sign in again here: a sign-in from before does not get the new permission.</source>
        <translation>1.  В своём Битрикс24 откройте «Приложения» → «Разработчикам».
2.  Откройте там своё приложение, добавьте «Открытые линии (imopenlines)» и нажмите «Сохранить».
3.  Войдите здесь ещё раз: прежний вход нового права не получит.</translation>
    </message>
    <message>
        <source>Your sign-in is kept, and nothing was changed in {portal}.</source>
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
        <source>Sign in within this window</source>
        <translation>Войти в этом окне</translation>
    </message>
    <message>
        <source>Use my own browser</source>
        <translation>Войти в своём браузере</translation>
    </message>
    <message>
        <source>Sign in as an administrator and allow access. This window then closes by itself.</source>
        <translation>Войдите как администратор и разрешите доступ. После этого окно закроется само.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>the practice portal</source>
        <translation>учебном портале</translation>
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
        <source>✓ Registered; not checked in its list</source>
        <translation>✓ Зарегистрирован; по списку не проверено</translation>
    </message>
    <message>
        <source>✓ Registered</source>
        <translation>✓ Зарегистрирован</translation>
    </message>
    <message>
        <source>▲ Not sent: “{name}” already uses this ID</source>
        <translation>▲ Не отправлен: этот ID уже занят коннектором «{name}»</translation>
    </message>
    <message>
        <source>{portal} already has a connector “{name}” with this ID, and registering would replace it. Nothing was sent: select {portal} and try again only if that connector is yours.</source>
        <translation>В портале {portal} уже есть коннектор «{name}» с этим ID, и регистрация заменит его. Ничего не отправлено: отметьте портал {portal} и попробуйте ещё раз, только если этот коннектор ваш.</translation>
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
        <source>“{name}” goes to several portals</source>
        <translation>«{name}» — сразу в несколько порталов</translation>
    </message>
    <message>
        <source>Where the ID belongs to somebody else&apos;s connector, nothing is sent. One that fails does not stop the others.</source>
        <translation>Если в портале этот ID занят чужим коннектором, туда ничего не отправится. Неудача в одном портале не остановит остальные.</translation>
    </message>
    <message>
        <source>Try the failed ones again ({count})</source>
        <translation>Повторить неудачные ({count})</translation>
    </message>
    <message>
        <source>Register in the chosen portals ({count})</source>
        <translation>Зарегистрировать в выбранных порталах ({count})</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Ждёт своей очереди…</translation>
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
        <source>Registered: {good}. Not: {rest}.</source>
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
        <source>No portal is connected yet</source>
        <translation>Пока не подключён ни один портал</translation>
    </message>
    <message>
        <source>Connect the portals that are to get the connector, one after the other; then come back.</source>
        <translation>Подключите по очереди порталы, в которых нужен коннектор, и возвращайтесь сюда.</translation>
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
        <source>Customers may delete messages</source>
        <translation>Клиенты могут удалять сообщения</translation>
    </message>
    <message>
        <source>Messages that came in may be deleted.</source>
        <translation>Входящие сообщения можно удалять.</translation>
    </message>
    <message>
        <source>Operators may edit their messages</source>
        <translation>Операторы могут изменять сообщения</translation>
    </message>
    <message>
        <source>What an operator has sent may be changed afterwards.</source>
        <translation>Отправленное оператором можно потом изменить.</translation>
    </message>
    <message>
        <source>Operators may delete their messages</source>
        <translation>Операторы могут удалять сообщения</translation>
    </message>
    <message>
        <source>What an operator has sent may be taken back.</source>
        <translation>Отправленное оператором можно потом удалить.</translation>
    </message>
    <message>
        <source>Use in CRM newsletters</source>
        <translation>Использовать в CRM-рассылках</translation>
    </message>
    <message>
        <source>The channel can be chosen for newsletters from the CRM.</source>
        <translation>Канал можно выбрать для CRM-рассылок.</translation>
    </message>
    <message>
        <source>Send system messages</source>
        <translation>Отправлять системные сообщения</translation>
    </message>
    <message>
        <source>Notices such as “The operator has joined” go to the channel too.</source>
        <translation>Уведомления вроде «Оператор вступил в диалог» тоже идут в канал.</translation>
    </message>
    <message>
        <source>Add the operator&apos;s signature</source>
        <translation>Добавлять подпись оператора</translation>
    </message>
    <message>
        <source>Each answer names the operator who wrote it.</source>
        <translation>В каждом ответе указан оператор, который его написал.</translation>
    </message>
    <message>
        <source>One chat per group, not per person</source>
        <translation>Один чат на группу, а не на человека</translation>
    </message>
    <message>
        <source>For group chats: messages of one group come together in one chat.
The CRM tracker is not started for them.</source>
        <translation>Для групповых чатов: сообщения одной группы собираются в одном чате.
CRM-трекер для них не запускается.</translation>
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
        <source>✕ As a Data URI {size} KB, {over} more than Bitrix24 keeps</source>
        <translation>✕ Data URI: {size} КБ, на {over} больше, чем хранит Битрикс24</translation>
    </message>
    <message>
        <source>As a Data URI {size} of {budget} KB</source>
        <translation>Data URI: {size} из {budget} КБ</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>the practice portal</source>
        <translation>для учёбы</translation>
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
        <source>It fills the circle, so it cannot be moved: make it smaller or larger first.</source>
        <translation>Иконка заполняет круг, поэтому её нельзя сдвинуть: сначала уменьшите или увеличьте её.</translation>
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
        <source>There is no drawing to place yet.</source>
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
        <source>This drawing cannot be fitted by itself. Size and move it by hand.</source>
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
        <source>{portal} doesn&apos;t accept a dot in a connector&apos;s ID.</source>
        <translation>Портал {portal} не принимает точку в ID коннектора.</translation>
    </message>
    <message>
        <source>An ID has only lowercase letters, digits and _.</source>
        <translation>В ID допустимы только строчные латинские буквы, цифры и _.</translation>
    </message>
    <message>
        <source>Replace the dot with _, then try again.</source>
        <translation>Замените точку на _ и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no usable connector ID.</source>
        <translation>Портал {portal} не нашёл подходящего ID коннектора.</translation>
    </message>
    <message>
        <source>The ID is empty, or is only 0.</source>
        <translation>ID пустой или состоит из одного нуля.</translation>
    </message>
    <message>
        <source>Enter an ID such as my_shop_chat, then try again.</source>
        <translation>Введите ID, например my_shop_chat, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no usable connector name.</source>
        <translation>Портал {portal} не нашёл подходящего названия коннектора.</translation>
    </message>
    <message>
        <source>The name is empty, or is only 0.</source>
        <translation>Название пустое или состоит из одного нуля.</translation>
    </message>
    <message>
        <source>Enter a name, then try again.</source>
        <translation>Введите название и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} found no icon.</source>
        <translation>Портал {portal} не нашёл иконку.</translation>
    </message>
    <message>
        <source>The active icon has no picture.</source>
        <translation>В активной иконке нет рисунка.</translation>
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
        <source>Bitrix24 opens this page when someone connects the channel.</source>
        <translation>Битрикс24 открывает эту страницу, когда кто-то подключает канал.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://, then try again.</source>
        <translation>Введите адрес, который начинается с https://, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} couldn&apos;t save the connector.</source>
        <translation>Портал {portal} не смог сохранить коннектор.</translation>
    </message>
    <message>
        <source>Your settings are valid, but Bitrix24 couldn&apos;t save them.</source>
        <translation>Настройки верны, но Битрикс24 не смог их сохранить.</translation>
    </message>
    <message>
        <source>{portal} rejected the connector without a reason.</source>
        <translation>Портал {portal} отклонил коннектор без объяснения.</translation>
    </message>
    <message>
        <source>This usually means a value is too long or has the wrong type.</source>
        <translation>Обычно это значит, что какое-то значение слишком длинное или неверного типа.</translation>
    </message>
    <message>
        <source>Check every field, then try again.</source>
        <translation>Проверьте все поля и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} couldn&apos;t remove the connector.</source>
        <translation>Портал {portal} не смог удалить коннектор.</translation>
    </message>
    <message>
        <source>It no longer exists, or it belongs to another application.</source>
        <translation>Его уже нет, или он принадлежит другому приложению.</translation>
    </message>
    <message>
        <source>Check the list of connectors, then try again.</source>
        <translation>Проверьте список коннекторов и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} received an incomplete request.</source>
        <translation>Портал {portal} получил неполный запрос.</translation>
    </message>
    <message>
        <source>This is an error in Connector Configurator.</source>
        <translation>Это ошибка в Connector Configurator.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t accept this request in a batch.</source>
        <translation>Портал {portal} не принимает этот запрос в пакете.</translation>
    </message>
    <message>
        <source>{portal} received too many requests in a batch.</source>
        <translation>Портал {portal} получил слишком много запросов в пакете.</translation>
    </message>
    <message>
        <source>{portal} rejected an incomplete request.</source>
        <translation>Портал {portal} отклонил неполный запрос.</translation>
    </message>
    <message>
        <source>Bitrix24 accepts only complete requests over a secure connection.</source>
        <translation>Битрикс24 принимает только полные запросы по защищённому соединению.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address, then connect it again.</source>
        <translation>Проверьте адрес портала и подключите его заново.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t have Open Channels.</source>
        <translation>В портале {portal} нет Открытых линий.</translation>
    </message>
    <message>
        <source>The module that manages connectors is missing or out of date.</source>
        <translation>Модуль, который управляет коннекторами, не установлен или устарел.</translation>
    </message>
    <message>
        <source>Ask the administrator to install or update it, then try again.</source>
        <translation>Попросите администратора установить или обновить его и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t list the new connector.</source>
        <translation>Портал {portal} не показывает новый коннектор в списке.</translation>
    </message>
    <message>
        <source>The list may be out of date, or the portal dropped the connector.</source>
        <translation>Возможно, список устарел или портал отбросил коннектор.</translation>
    </message>
    <message>
        <source>Check the Contact Center in a minute, and register again if it&apos;s missing.</source>
        <translation>Проверьте Контакт-центр через минуту и зарегистрируйте коннектор ещё раз, если его нет.</translation>
    </message>
    <message>
        <source>It was removed, never registered, or its ID is spelled differently.</source>
        <translation>Его удалили, не регистрировали, или его ID пишется иначе.</translation>
    </message>
    <message>
        <source>Check the list of connectors, or register this one.</source>
        <translation>Проверьте список коннекторов или зарегистрируйте этот.</translation>
    </message>
    <message>
        <source>{portal} refused without a reason.</source>
        <translation>Портал {portal} отказал без объяснения.</translation>
    </message>
    <message>
        <source>The connector or the open channel probably no longer exists.</source>
        <translation>Скорее всего, коннектора или открытой линии больше нет.</translation>
    </message>
    <message>
        <source>Check that both are still there, then try again.</source>
        <translation>Проверьте, на месте ли они, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Its answer has no reason that can be shown.</source>
        <translation>В его ответе нет причины, которую можно показать.</translation>
    </message>
    <message>
        <source>Try again in a minute, or install the latest version.</source>
        <translation>Попробуйте ещё раз через минуту или установите последнюю версию.</translation>
    </message>
    <message>
        <source>{portal} can&apos;t be reached.</source>
        <translation>Не удаётся связаться с порталом {portal}.</translation>
    </message>
    <message>
        <source>Nothing answers at this address, or something blocks the connection.</source>
        <translation>По этому адресу никто не отвечает, или что-то блокирует соединение.</translation>
    </message>
    <message>
        <source>Check the address and your internet connection, then try again.</source>
        <translation>Проверьте адрес и подключение к интернету и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The address {portal} wasn&apos;t found.</source>
        <translation>Адрес {portal} не найден.</translation>
    </message>
    <message>
        <source>The DNS lookup failed.</source>
        <translation>Запрос к DNS не удался.</translation>
    </message>
    <message>
        <source>Check the address for typos, and check your internet connection.</source>
        <translation>Проверьте, нет ли опечатки в адресе и есть ли подключение к интернету.</translation>
    </message>
    <message>
        <source>The connection to {portal} isn&apos;t secure.</source>
        <translation>Соединение с порталом {portal} небезопасно.</translation>
    </message>
    <message>
        <source>Its certificate has expired, is for another name, or isn&apos;t trusted by this computer.</source>
        <translation>Его сертификат просрочен, выдан для другого имени, или компьютер ему не доверяет.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time, or ask your network administrator.</source>
        <translation>Проверьте дату и время на компьютере или обратитесь к администратору сети.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy blocked {portal}.</source>
        <translation>Прокси вашей сети заблокировал портал {portal}.</translation>
    </message>
    <message>
        <source>Ask your network administrator to allow {portal} and oauth.bitrix.info.</source>
        <translation>Попросите администратора сети разрешить {portal} и oauth.bitrix.info.</translation>
    </message>
    <message>
        <source>{portal} can&apos;t be reached through your proxy.</source>
        <translation>Портал {portal} недоступен через ваш прокси.</translation>
    </message>
    <message>
        <source>This computer&apos;s proxy address is damaged or of an unknown kind.</source>
        <translation>Адрес прокси на этом компьютере испорчен или неизвестного вида.</translation>
    </message>
    <message>
        <source>Ask your administrator for one that starts with http://, https:// or socks5://.</source>
        <translation>Попросите у администратора адрес, который начинается с http://, https:// или socks5://.</translation>
    </message>
    <message>
        <source>{portal} didn&apos;t answer in time.</source>
        <translation>Портал {portal} не ответил вовремя.</translation>
    </message>
    <message>
        <source>It&apos;s busy, or the connection is slow.</source>
        <translation>Он занят, или соединение медленное.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Попробуйте ещё раз через минуту.</translation>
    </message>
    <message>
        <source>The connection to {portal} was lost.</source>
        <translation>Соединение с порталом {portal} прервалось.</translation>
    </message>
    <message>
        <source>It ended before the whole answer arrived.</source>
        <translation>Это случилось раньше, чем пришёл весь ответ.</translation>
    </message>
    <message>
        <source>You cancelled before {portal} answered.</source>
        <translation>Вы отменили запрос до ответа портала {portal}.</translation>
    </message>
    <message>
        <source>The request may already have been sent.</source>
        <translation>Возможно, запрос уже был отправлен.</translation>
    </message>
    <message>
        <source>You cancelled before {portal} was asked.</source>
        <translation>Вы отменили раньше, чем был запрошен портал {portal}.</translation>
    </message>
    <message>
        <source>Nothing was sent there.</source>
        <translation>Туда ничего не отправлено.</translation>
    </message>
    <message>
        <source>{portal} is closed or under maintenance.</source>
        <translation>Портал {portal} закрыт или на обслуживании.</translation>
    </message>
    <message>
        <source>It shows a page for visitors instead of answering.</source>
        <translation>Вместо ответа он показывает страницу для посетителей.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or ask the administrator.</source>
        <translation>Попробуйте ещё раз через несколько минут или спросите администратора.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t answer like Bitrix24.</source>
        <translation>По адресу {portal} отвечает не Битрикс24.</translation>
    </message>
    <message>
        <source>It may be another website, a network&apos;s sign-in page, or a typo in the address.</source>
        <translation>Это может быть другой сайт, страница входа в сеть или опечатка в адресе.</translation>
    </message>
    <message>
        <source>Copy the address from the browser where you use Bitrix24, and connect again.</source>
        <translation>Скопируйте адрес из браузера, в котором вы открываете Битрикс24, и подключите портал заново.</translation>
    </message>
    <message>
        <source>Something in the portal or on the way ended too early.</source>
        <translation>Что-то в портале или по пути прервалось слишком рано.</translation>
    </message>
    <message>
        <source>Try again in a minute; if that doesn&apos;t help, tell the administrator.</source>
        <translation>Попробуйте ещё раз через минуту; если не поможет, сообщите администратору.</translation>
    </message>
    <message>
        <source>{portal} sent a damaged answer.</source>
        <translation>Портал {portal} прислал повреждённый ответ.</translation>
    </message>
    <message>
        <source>Part of it is missing, or something changed it on the way.</source>
        <translation>Часть ответа пропала или изменилась по пути.</translation>
    </message>
    <message>
        <source>{portal} sent an unexpected answer.</source>
        <translation>Портал {portal} прислал неожиданный ответ.</translation>
    </message>
    <message>
        <source>Bitrix24 may have changed since this version came out.</source>
        <translation>Возможно, Битрикс24 изменился после выхода этой версии.</translation>
    </message>
    <message>
        <source>Install the latest version, then try again.</source>
        <translation>Установите последнюю версию и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} sent far too much data.</source>
        <translation>Портал {portal} прислал слишком много данных.</translation>
    </message>
    <message>
        <source>Answers to this are small, so reading stops after 4 MB.</source>
        <translation>Такие ответы невелики, поэтому чтение прекращается после 4 МБ.</translation>
    </message>
    <message>
        <source>{portal} redirected to an untrusted address.</source>
        <translation>Портал {portal} перенаправил на ненадёжный адрес.</translation>
    </message>
    <message>
        <source>Your sign-in would go to that address&apos;s owner, so nothing was sent.</source>
        <translation>Данные входа попали бы к владельцу того адреса, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>{portal} reported an internal error.</source>
        <translation>Портал {portal} сообщил о внутренней ошибке.</translation>
    </message>
    <message>
        <source>The problem is in Bitrix24, not in your connector.</source>
        <translation>Проблема в Битрикс24, а не в вашем коннекторе.</translation>
    </message>
    <message>
        <source>Try again in a few minutes; if that doesn&apos;t help, contact Bitrix24 support.</source>
        <translation>Попробуйте ещё раз через несколько минут; если не поможет, обратитесь в поддержку Битрикс24.</translation>
    </message>
    <message>
        <source>A Bitrix24 server didn&apos;t answer {portal}.</source>
        <translation>Портал {portal} не получил ответа от сервера Битрикс24.</translation>
    </message>
    <message>
        <source>{portal} is receiving too many requests.</source>
        <translation>Портал {portal} получает слишком много запросов.</translation>
    </message>
    <message>
        <source>All apps together may send two requests a second, and waiting didn&apos;t help.</source>
        <translation>Все приложения вместе могут отправлять два запроса в секунду; ожидание не помогло.</translation>
    </message>
    <message>
        <source>{portal} paused this kind of request.</source>
        <translation>Портал {portal} приостановил такие запросы.</translation>
    </message>
    <message>
        <source>It spent more time on such requests than Bitrix24 allows.</source>
        <translation>Он обрабатывал их дольше, чем разрешает Битрикс24.</translation>
    </message>
    <message>
        <source>Try again in ten minutes.</source>
        <translation>Попробуйте ещё раз через десять минут.</translation>
    </message>
    <message>
        <source>Bitrix24 blocked all apps in {portal}.</source>
        <translation>Битрикс24 заблокировал приложения в портале {portal}.</translation>
    </message>
    <message>
        <source>They sent more requests than the portal can handle.</source>
        <translation>Они отправили больше запросов, чем портал может обработать.</translation>
    </message>
    <message>
        <source>Contact Bitrix24 support: only they can lift the block.</source>
        <translation>Обратитесь в поддержку Битрикс24: снять блокировку может только она.</translation>
    </message>
    <message>
        <source>{portal} has been deleted.</source>
        <translation>Портал {portal} удалён.</translation>
    </message>
    <message>
        <source>Its owner or Bitrix24 removed it.</source>
        <translation>Его удалил владелец или Битрикс24.</translation>
    </message>
    <message>
        <source>Check the address; if it&apos;s correct, ask the portal&apos;s owner.</source>
        <translation>Проверьте адрес; если он верный, обратитесь к владельцу портала.</translation>
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
        <source>Show connectors</source>
        <translation>Показать коннекторы</translation>
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
        <source>Yours</source>
        <translation>Ваш</translation>
    </message>
    <message>
        <source>Bitrix24</source>
        <translation>Битрикс24</translation>
    </message>
    <message>
        <source>Other apps</source>
        <translation>Другие приложения</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включён</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>Messages are delivered on the open channel “{line}”.</source>
        <translation>На открытой линии «{line}» сообщения доставляются.</translation>
    </message>
    <message>
        <source>The portal reports an error on the open channel “{line}”. Check the settings page in the Contact Center, then switch the connector off and on.</source>
        <translation>Портал сообщает об ошибке на открытой линии «{line}». Проверьте страницу настроек в Контакт-центре, затем выключите и включите коннектор.</translation>
    </message>
    <message>
        <source>The open channel “{line}” itself is off. Switch it on in the Contact Center.</source>
        <translation>Сама открытая линия «{line}» выключена. Включите её в Контакт-центре.</translation>
    </message>
    <message>
        <source>The connector is set up on the open channel “{line}”, but doesn&apos;t deliver messages. Switch it off and on, or ask the developer of the settings page.</source>
        <translation>Коннектор настроен на открытой линии «{line}», но не доставляет сообщения. Выключите и включите его или обратитесь к разработчику страницы настроек.</translation>
    </message>
    <message>
        <source>The connector is off on the open channel “{line}”. Switch it on to use it there.</source>
        <translation>Коннектор выключен на открытой линии «{line}». Включите его, чтобы использовать там.</translation>
    </message>
    <message>
        <source>{portal} accepts such requests again in {clock}. You can cancel.</source>
        <translation>Портал {portal} снова примет такие запросы через {clock}. Ожидание можно отменить.</translation>
    </message>
    <message>
        <source>{portal} accepts two requests a second. Continuing in {seconds} s.</source>
        <translation>Портал {portal} принимает два запроса в секунду. Продолжим через {seconds} с.</translation>
    </message>
    <message>
        <source>“{connector}” is on for the open channel “{line}” in {portal}.</source>
        <translation>Коннектор «{connector}» включён для открытой линии «{line}» в портале {portal}.</translation>
    </message>
    <message>
        <source>“{connector}” is off for the open channel “{line}” in {portal}.</source>
        <translation>Коннектор «{connector}» выключен для открытой линии «{line}» в портале {portal}.</translation>
    </message>
    <message>
        <source>The account behind “{connector}” on the open channel “{line}” is saved in {portal}.</source>
        <translation>Учётная запись коннектора «{connector}» на открытой линии «{line}» сохранена в портале {portal}.</translation>
    </message>
    <message>
        <source>“{connector}” was removed from {portal} and from all its open channels.</source>
        <translation>Коннектор «{connector}» удалён из портала {portal} и со всех его открытых линий.</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s own connector uses the ID “{id}”. Choose another ID; nothing was sent.</source>
        <translation>ID «{id}» занят коннектором самого Битрикс24. Выберите другой ID; ничего не отправлено.</translation>
    </message>
    <message>
        <source>“{connector}” will be removed from {portal} and from all its open channels, and its messages will stop. Your file on this computer stays.</source>
        <translation>Коннектор «{connector}» будет удалён из портала {portal} и со всех его открытых линий, сообщения через него прекратятся. Ваш файл на этом компьютере останется.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>You&apos;re not signed in to {portal}.</source>
        <translation>Вход в портал {portal} не выполнен.</translation>
    </message>
    <message>
        <source>No sign-in is saved on this computer, or the password store didn&apos;t release it.</source>
        <translation>На этом компьютере вход не сохранён, или хранилище паролей его не выдало.</translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <translation>Войдите и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t recognize your sign-in.</source>
        <translation>Портал {portal} не узнаёт ваш вход.</translation>
    </message>
    <message>
        <source>It was ended, or it belongs to another portal or application.</source>
        <translation>Он завершён или относится к другому порталу или приложению.</translation>
    </message>
    <message>
        <source>Sign in again, then try again.</source>
        <translation>Войдите заново и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Your sign-in to {portal} expired.</source>
        <translation>Срок вашего входа в портал {portal} истёк.</translation>
    </message>
    <message>
        <source>A sign-in lasts an hour, and it couldn&apos;t be renewed.</source>
        <translation>Вход действует час, и продлить его не удалось.</translation>
    </message>
    <message>
        <source>{portal} didn&apos;t let you in.</source>
        <translation>Портал {portal} вас не впустил.</translation>
    </message>
    <message>
        <source>Your account may be dismissed, blocked or not yet confirmed.</source>
        <translation>Возможно, вас отметили как уволенного сотрудника либо ваша учётная запись заблокирована или ещё не подтверждена.</translation>
    </message>
    <message>
        <source>Sign in again, or ask the administrator whether your account is active.</source>
        <translation>Войдите заново или спросите администратора, активна ли ваша учётная запись.</translation>
    </message>
    <message>
        <source>{portal} couldn&apos;t verify your sign-in.</source>
        <translation>Портал {portal} не смог проверить ваш вход.</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s sign-in server didn&apos;t confirm it.</source>
        <translation>Сервер авторизации Битрикс24 его не подтвердил.</translation>
    </message>
    <message>
        <source>{portal} couldn&apos;t identify your application.</source>
        <translation>Портал {portal} не смог определить ваше приложение.</translation>
    </message>
    <message>
        <source>A connector belongs to an application, and this sign-in doesn&apos;t name one.</source>
        <translation>Коннектор принадлежит приложению, а в этом входе приложение не указано.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} expired.</source>
        <translation>Срок входа в портал {portal} истёк.</translation>
    </message>
    <message>
        <source>Bitrix24 allows 30 seconds for signing in, and keeps a sign-in for 180 days.</source>
        <translation>Битрикс24 даёт на вход 30 секунд и хранит его 180 дней.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Войдите заново.</translation>
    </message>
    <message>
        <source>Bitrix24 allows 30 seconds for signing in.</source>
        <translation>Битрикс24 даёт на вход 30 секунд.</translation>
    </message>
    <message>
        <source>You signed in to {host}, not to {portal}.</source>
        <translation>Вы вошли не в портал {portal}, а в {host}.</translation>
    </message>
    <message>
        <source>Your browser may still have been signed in there.</source>
        <translation>Возможно, в браузере остался вход с прошлого раза.</translation>
    </message>
    <message>
        <source>{portal} rejected the application&apos;s ID and secret.</source>
        <translation>Портал {portal} не принял код и ключ приложения.</translation>
    </message>
    <message>
        <source>They don&apos;t match, or the application was deleted or has a new secret.</source>
        <translation>Они не подходят друг к другу, приложение удалено или у него новый ключ.</translation>
    </message>
    <message>
        <source>Copy both again from the application&apos;s page, then connect again.</source>
        <translation>Скопируйте оба ещё раз со страницы приложения и подключите портал заново.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} is for another application.</source>
        <translation>Вход в портал {portal} выполнен для другого приложения.</translation>
    </message>
    <message>
        <source>The application ID on this computer isn&apos;t the one used to sign in.</source>
        <translation>Код приложения на этом компьютере не тот, с которым выполнен вход.</translation>
    </message>
    <message>
        <source>Copy the ID and secret again from the application&apos;s page, then connect again.</source>
        <translation>Скопируйте код и ключ ещё раз со страницы приложения и подключите портал заново.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} named a foreign server.</source>
        <translation>При входе в портал {portal} указан чужой сервер.</translation>
    </message>
    <message>
        <source>The application&apos;s secret goes only to Bitrix24&apos;s own servers, so it wasn&apos;t sent.</source>
        <translation>Ключ приложения передаётся только серверам Битрикс24, поэтому он не отправлен.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address; if it&apos;s correct, tell the administrator.</source>
        <translation>Проверьте адрес портала; если он верный, сообщите администратору.</translation>
    </message>
    <message>
        <source>The sign-in to {portal} named an unsafe address.</source>
        <translation>При входе в портал {portal} указан небезопасный адрес.</translation>
    </message>
    <message>
        <source>Your sign-in goes only to the portal, over a secure connection, so nothing was sent.</source>
        <translation>Данные входа передаются только порталу по защищённому соединению, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>{portal} needs a local application for this.</source>
        <translation>Порталу {portal} нужно для этого локальное приложение.</translation>
    </message>
    <message>
        <source>Webhooks can&apos;t register connectors.</source>
        <translation>Вебхуки не могут регистрировать коннекторы.</translation>
    </message>
    <message>
        <source>Create a local application in Bitrix24, then connect with its ID and secret.</source>
        <translation>Создайте в Битрикс24 локальное приложение и подключите портал с его кодом и ключом.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t have this application.</source>
        <translation>В портале {portal} нет этого приложения.</translation>
    </message>
    <message>
        <source>It was deleted, or created in another portal.</source>
        <translation>Его удалили или создали в другом портале.</translation>
    </message>
    <message>
        <source>Check Applications &gt; Developer resources in Bitrix24, and create a new one if needed.</source>
        <translation>Проверьте «Приложения» → «Разработчикам» в Битрикс24 и при необходимости создайте новое.</translation>
    </message>
    <message>
        <source>The application isn&apos;t installed in {portal}.</source>
        <translation>Приложение не установлено в портале {portal}.</translation>
    </message>
    <message>
        <source>An application works only after it&apos;s saved in the portal.</source>
        <translation>Приложение работает только после сохранения в портале.</translation>
    </message>
    <message>
        <source>Open the application in Bitrix24, save it, then sign in again.</source>
        <translation>Откройте приложение в Битрикс24, сохраните его и войдите заново.</translation>
    </message>
    <message>
        <source>{portal} couldn&apos;t read the application&apos;s data.</source>
        <translation>Портал {portal} не смог прочитать данные приложения.</translation>
    </message>
    <message>
        <source>What it stores about the application is incomplete.</source>
        <translation>Сведения о приложении в портале неполные.</translation>
    </message>
    <message>
        <source>The application in {portal} lacks a permission.</source>
        <translation>У приложения в портале {portal} не хватает права.</translation>
    </message>
    <message>
        <source>It needs “Open Channels (imopenlines)”.</source>
        <translation>Ему нужно право «Открытые линии (imopenlines)».</translation>
    </message>
    <message>
        <source>Select it in the application&apos;s settings in Bitrix24, save, then sign in again.</source>
        <translation>Отметьте его в настройках приложения в Битрикс24, сохраните и войдите заново.</translation>
    </message>
    <message>
        <source>The application in {portal} has a wrong permission.</source>
        <translation>У приложения в портале {portal} неверное право.</translation>
    </message>
    <message>
        <source>Bitrix24 doesn&apos;t know a permission that the application asks for.</source>
        <translation>Битрикс24 не знает права, которое запрашивает приложение.</translation>
    </message>
    <message>
        <source>Select Open Channels (imopenlines) in its settings, save, then sign in again.</source>
        <translation>Отметьте в его настройках «Открытые линии (imopenlines)», сохраните и войдите заново.</translation>
    </message>
    <message>
        <source>You can&apos;t use the application in {portal}.</source>
        <translation>Приложение в портале {portal} вам недоступно.</translation>
    </message>
    <message>
        <source>It isn&apos;t shared with your account.</source>
        <translation>К нему не открыт доступ для вашей учётной записи.</translation>
    </message>
    <message>
        <source>Ask the administrator for access, then sign in again.</source>
        <translation>Попросите доступ у администратора и войдите заново.</translation>
    </message>
    <message>
        <source>{portal} doesn&apos;t allow this.</source>
        <translation>Портал {portal} этого не разрешает.</translation>
    </message>
    <message>
        <source>Either its plan doesn&apos;t include apps, or you may not change connectors.</source>
        <translation>Либо его тариф не включает приложения, либо вам нельзя изменять коннекторы.</translation>
    </message>
    <message>
        <source>Ask the administrator about the plan and your right to change connectors.</source>
        <translation>Спросите администратора о тарифе и о вашем праве изменять коннекторы.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission for this in {portal}.</source>
        <translation>У вас нет права на это в портале {portal}.</translation>
    </message>
    <message>
        <source>Your account may not change open channels.</source>
        <translation>Ваша учётная запись не может изменять открытые линии.</translation>
    </message>
    <message>
        <source>Sign in as an administrator, or ask one for permission.</source>
        <translation>Войдите как администратор или попросите это право у администратора.</translation>
    </message>
    <message>
        <source>{portal} allows this only for employees.</source>
        <translation>Портал {portal} разрешает это только сотрудникам.</translation>
    </message>
    <message>
        <source>You&apos;re signed in as a guest.</source>
        <translation>Вы вошли как гость.</translation>
    </message>
    <message>
        <source>Sign in as an employee, then try again.</source>
        <translation>Войдите как сотрудник и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} is waiting for an administrator.</source>
        <translation>Портал {portal} ждёт администратора.</translation>
    </message>
    <message>
        <source>An administrator has to confirm this request first.</source>
        <translation>Сначала администратор должен подтвердить этот запрос.</translation>
    </message>
    <message>
        <source>Confirm it in the portal&apos;s notifications, then try again.</source>
        <translation>Подтвердите его в уведомлениях портала и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>An administrator of {portal} declined this.</source>
        <translation>Администратор портала {portal} отклонил запрос.</translation>
    </message>
    <message>
        <source>In this portal an administrator decides about such requests.</source>
        <translation>В этом портале о таких запросах решает администратор.</translation>
    </message>
    <message>
        <source>Talk to the administrator, then try again.</source>
        <translation>Поговорите с администратором и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal} needs a paid plan for this.</source>
        <translation>Порталу {portal} нужен для этого платный тариф.</translation>
    </message>
    <message>
        <source>Bitrix24 allows apps only on commercial plans.</source>
        <translation>Битрикс24 разрешает приложения только на коммерческих тарифах.</translation>
    </message>
    <message>
        <source>Ask the portal&apos;s owner about the plan, then try again.</source>
        <translation>Спросите владельца портала о тарифе и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{portal}: registering…</source>
        <translation>{portal}: регистрация…</translation>
    </message>
    <message>
        <source>{portal}: waiting…</source>
        <translation>{portal}: ожидание…</translation>
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
        <source>“{name}” is registered in {registered} of {total} portals. You can try the others again.</source>
        <translation>Коннектор «{name}» зарегистрирован в порталах: {registered} из {total}. С остальными можно попробовать ещё раз.</translation>
    </message>
    <message>
        <source>“{name}” isn&apos;t registered in any of the {total} portals.</source>
        <translation>Коннектор «{name}» не зарегистрирован ни в одном из порталов (всего {total}).</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>Проверьте подключение к интернету и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Try again whenever you like.</source>
        <translation>Попробуйте ещё раз, когда захотите.</translation>
    </message>
    <message>
        <source>{portal} sent an empty answer.</source>
        <translation>Портал {portal} прислал пустой ответ.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address, then try again.</source>
        <translation>Проверьте адрес портала и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Sign in to {portal}, or connect the other portal instead.</source>
        <translation>Войдите в портал {portal} или подключите вместо него другой портал.</translation>
    </message>
    <message>
        <source>{portal} has no connector with this ID.</source>
        <translation>В портале {portal} нет коннектора с таким ID.</translation>
    </message>
    <message>
        <source>another portal</source>
        <translation>другой портал</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>It may have been saved anyway; registering again does no harm.</source>
        <translation>Возможно, он всё же сохранён; зарегистрировать его ещё раз не повредит.</translation>
    </message>
    <message>
        <source>It may have been removed anyway; check the list of connectors.</source>
        <translation>Возможно, он всё же удалён; проверьте список коннекторов.</translation>
    </message>
    <message>
        <source>It may have been done anyway; doing it again does no harm.</source>
        <translation>Возможно, это всё же сделано; повторить не повредит.</translation>
    </message>
    <message>
        <source>“{name}” is registered in {portal}.</source>
        <translation>Коннектор «{name}» зарегистрирован в портале {portal}.</translation>
    </message>
    <message>
        <source>“{name}” is registered, but {portal} didn&apos;t show its list of connectors. Check the Contact Center.</source>
        <translation>Коннектор «{name}» зарегистрирован, но портал {portal} не показал список коннекторов. Проверьте Контакт-центр.</translation>
    </message>
    <message>
        <source>Practice mode: nothing was sent.</source>
        <translation>Тестовый портал: ничего не отправлено.</translation>
    </message>
    <message>
        <source>Next, the developer of the settings page subscribes to messages (event.bind OnImConnectorMessageAdd). Until then, operators&apos; replies don&apos;t arrive.</source>
        <translation>Теперь разработчик страницы настроек подписывается на сообщения (event.bind OnImConnectorMessageAdd). До этого ответы операторов не приходят.</translation>
    </message>
    <message>
        <source>Enter the address of your Bitrix24, such as acme.bitrix24.com.</source>
        <translation>Введите адрес своего Битрикс24, например acme.bitrix24.ru.</translation>
    </message>
    <message>
        <source>This isn&apos;t a web address. Copy the address from the browser where you use Bitrix24.</source>
        <translation>Это не веб-адрес. Скопируйте адрес из браузера, в котором вы открываете Битрикс24.</translation>
    </message>
    <message>
        <source>This address contains a user name or an @. Enter only the portal&apos;s address, such as acme.bitrix24.com.</source>
        <translation>В этом адресе есть имя пользователя или знак @. Введите только адрес портала, например acme.bitrix24.ru.</translation>
    </message>
    <message>
        <source>This isn&apos;t a portal&apos;s address. Copy it from the browser where you use Bitrix24.</source>
        <translation>Это не адрес портала. Скопируйте его из браузера, в котором вы открываете Битрикс24.</translation>
    </message>
    <message>
        <source>This is only part of an address. Enter the whole address, such as acme.bitrix24.com.</source>
        <translation>Это только часть адреса. Введите адрес целиком, например acme.bitrix24.ru.</translation>
    </message>
    <message>
        <source>This address works only in one network or on one computer. Enter the address at which people open your Bitrix24.</source>
        <translation>Этот адрес действует только в одной сети или на одном компьютере. Введите адрес, по которому ваш Битрикс24 открывают люди.</translation>
    </message>
    <message>
        <source>This is a webhook&apos;s address, and webhooks can&apos;t register connectors. Enter only the portal&apos;s address, and don&apos;t share the webhook&apos;s.</source>
        <translation>Это адрес вебхука, а вебхуки не могут регистрировать коннекторы. Введите только адрес портала и никому не сообщайте адрес вебхука.</translation>
    </message>
    <message>
        <source>{portal} refused for an unknown reason.</source>
        <translation>Портал {portal} отказал по неизвестной причине.</translation>
    </message>
    <message>
        <source>The portal&apos;s code is {code}.</source>
        <translation>Код портала: {code}.</translation>
    </message>
    <message>
        <source>Try again in a minute; if that doesn&apos;t help, contact Bitrix24 support.</source>
        <translation>Попробуйте ещё раз через минуту; если не поможет, обратитесь в поддержку Битрикс24.</translation>
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
        <translation>Учёба</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Всё остаётся на этом компьютере</translation>
    </message>
    <message>
        <source>Portal: practice on this computer</source>
        <translation>Портал: учёба на этом компьютере</translation>
    </message>
    <message>
        <source>Portal: {portal}</source>
        <translation>Портал: {portal}</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Вход ещё не выполнен</translation>
    </message>
    <message>
        <source>✓ Signed in until the program ends</source>
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
        <source>What this program calls {portal}; empty for its address.
In Bitrix24 nothing changes.</source>
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
        <source>Your sign-in, the application&apos;s ID and its key are deleted from this computer. To connect it again you need both once more.

In {portal} nothing changes: connectors that are registered there stay and go on working.</source>
        <translation>Данные входа, код и ключ приложения будут удалены с этого компьютера. Чтобы снова подключить портал, понадобятся и код, и ключ.

В портале {portal} ничего не изменится: зарегистрированные там коннекторы останутся и будут работать.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>This program has forgotten your sign-in to {portal}.</source>
        <translation>Программа забыла ваш вход в портал {portal}.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store did not answer, so it may still hold the key. Open the password store and delete the entries that begin with “Connector Configurator”.</source>
        <translation>Хранилище паролей этого компьютера не ответило, поэтому ключ мог в нём остаться. Откройте хранилище паролей и удалите записи, которые начинаются с «Connector Configurator».</translation>
    </message>
    <message>
        <source>Signed out, but not everywhere</source>
        <translation>Выход выполнен, но не везде</translation>
    </message>
    <message>
        <source>The list of your portals was damaged, so it begins anew: connect your portals again. In Bitrix24 nothing has changed. The old list is kept as “{name}”.</source>
        <translation>Список ваших порталов был повреждён, поэтому он начат заново: подключите свои порталы снова. В Битрикс24 ничего не изменилось. Прежний список сохранён: «{name}».</translation>
    </message>
    <message>
        <source>Your sign-in to {portal} and the application&apos;s key are deleted.</source>
        <translation>Данные входа в портал {portal} и ключ приложения удалены.</translation>
    </message>
    <message>
        <source>Its address could not be taken off the list of portals, because the file could not be written: the disk is full, or you may not write there. It is listed again at the next start; remove it then.</source>
        <translation>Адрес портала не удалось убрать из списка: файл не записывается, потому что диск заполнен или у вас нет прав на запись. При следующем запуске портал снова появится в списке; тогда и удалите его.</translation>
    </message>
    <message>
        <source>Removed, but still on the list</source>
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
        <source>Pointed at</source>
        <translation>Под курсором</translation>
    </message>
    <message>
        <source>Connected, pointed at</source>
        <translation>Подключено, под курсором</translation>
    </message>
    <message>
        <source>A long name</source>
        <translation>Длинное название</translation>
    </message>
    <message>
        <source>Customer service of the Northern Lights furniture stores and workshops</source>
        <translation>Служба заботы о клиентах мебельных салонов и мастерских «Северное сияние»</translation>
    </message>
    <message>
        <source>A name in Cyrillic</source>
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
        <source>Inactive icon. Current portals hardly show it: older lists of channels do.</source>
        <translation>Неактивная иконка. Нынешние порталы её почти не показывают — только старые списки каналов.</translation>
    </message>
    <message>
        <source>Twice as large: what sharp screens (2x) draw, pixel by pixel</source>
        <translation>Вдвое крупнее: так рисуют чёткие экраны (2x), пиксель за пикселем</translation>
    </message>
    <message>
        <source>The icon: arrow keys move it, plus and minus size it</source>
        <translation>Иконка: стрелки двигают её, плюс и минус меняют размер</translation>
    </message>
    <message>
        <source>Drag it, pull a corner, or use wheel and arrow keys. Double-click to centre it.</source>
        <translation>Перетащите иконку, потяните за угол или используйте колёсико и стрелки. Двойной щелчок ставит её по центру.</translation>
    </message>
    <message>
        <source>Fit into the circle</source>
        <translation>Вписать в круг</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
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
        <source>Making the picture…</source>
        <translation>Готовим изображение…</translation>
    </message>
    <message>
        <source>It is approximate: the portal may draw the icon a little differently.</source>
        <translation>Изображение приблизительное: портал может нарисовать иконку немного иначе.</translation>
    </message>
    <message>
        <source>The picture of the preview is saved</source>
        <translation>Изображение предпросмотра сохранено</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>Изображение не сохранено</translation>
    </message>
    <message>
        <source>“{name}” is ready to be mailed or shown.</source>
        <translation>Файл «{name}» можно отправить по почте или показать.</translation>
    </message>
    <message>
        <source>Open the picture</source>
        <translation>Открыть изображение</translation>
    </message>
</context>
<context>
    <name>ProblemGuide</name>
    <message>
        <source>Not everything is right yet</source>
        <translation>Ещё не всё в порядке</translation>
    </message>
    <message>
        <source>Show me</source>
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
        <source>Bitrix24 accepts no dot in an ID. Write _ instead.</source>
        <translation>Битрикс24 не принимает точку в ID. Поставьте вместо неё _.</translation>
    </message>
    <message>
        <source>An ID may hold only small Latin letters, digits and _. Remove everything else, spaces too.</source>
        <translation>В ID могут быть только строчные латинские буквы, цифры и _. Уберите всё остальное, в том числе пробелы.</translation>
    </message>
    <message>
        <source>Bitrix24 will save this ID in small letters, as “{id}”. Write it like that here too.</source>
        <translation>Битрикс24 сохранит этот ID строчными буквами: «{id}». Напишите его так и здесь.</translation>
    </message>
    <message>
        <source>The ID has {length} characters, and Bitrix24 keeps only {limit}. Shorten it.</source>
        <translation>ID слишком длинный: символов в нём {length}, а Битрикс24 хранит только {limit}. Сократите его.</translation>
    </message>
    <message>
        <source>The connector has no name. Enter the name that your colleagues will see.</source>
        <translation>У коннектора нет названия. Введите название, которое увидят ваши коллеги.</translation>
    </message>
    <message>
        <source>The name is only spaces. Enter the name that your colleagues will see.</source>
        <translation>В названии одни пробелы. Введите название, которое увидят ваши коллеги.</translation>
    </message>
    <message>
        <source>The name has {length} characters, and Bitrix24 keeps only {limit}. Shorten it.</source>
        <translation>Название слишком длинное: символов в нём {length}, а Битрикс24 хранит только {limit}. Сократите его.</translation>
    </message>
    <message>
        <source>This text holds a damaged character that cannot be sent. Delete it and type it again.</source>
        <translation>В этом тексте есть повреждённый символ, который нельзя отправить. Удалите его и введите заново.</translation>
    </message>
    <message>
        <source>The settings page address is missing. Ask the developer of the connector for it.</source>
        <translation>Не указан адрес страницы настроек. Узнайте его у разработчика коннектора.</translation>
    </message>
    <message>
        <source>This is not a complete web address. Enter one like https://chat.example.com/settings.</source>
        <translation>Это неполный веб-адрес. Введите, например, такой: https://chat.example.com/settings.</translation>
    </message>
    <message>
        <source>The settings page must begin with https://, or Bitrix24 cannot open it.</source>
        <translation>Адрес страницы настроек должен начинаться с https://, иначе Битрикс24 её не откроет.</translation>
    </message>
    <message>
        <source>This address works only inside your own network: Bitrix24 cannot open it. Enter a public one.</source>
        <translation>Этот адрес работает только внутри вашей сети: Битрикс24 его не откроет. Введите публичный адрес.</translation>
    </message>
    <message>
        <source>This is not a colour. Pick one, or write it like #69acc0 or orange.</source>
        <translation>Это не цвет. Выберите цвет или напишите его так: #69acc0 или orange.</translation>
    </message>
    <message>
        <source>This is not a size. Move the slider, or write it like 90%, 24px or contain.</source>
        <translation>Это не размер. Передвиньте ползунок или напишите размер так: 90%, 24px или contain.</translation>
    </message>
    <message>
        <source>This is not a position. Choose a place in the grid, or write it like center or 50% 40%.</source>
        <translation>Это не положение. Выберите место в сетке или напишите положение так: center или 50% 40%.</translation>
    </message>
    <message>
        <source>There is no icon. Choose an SVG file.</source>
        <translation>Иконки нет. Выберите файл SVG.</translation>
    </message>
    <message>
        <source>The drawing shows nothing: only the coloured disc would be seen. Choose another SVG.</source>
        <translation>Рисунок пуст: будет виден только цветной круг. Выберите другой SVG.</translation>
    </message>
    <message>
        <source>The drawing lies outside the disc, so nothing of it is seen. Fit it into the disc.</source>
        <translation>Рисунок лежит за пределами круга, поэтому его не видно. Впишите его в круг.</translation>
    </message>
    <message>
        <source>The round edge cuts off a part of the drawing. Make it smaller, or move it to the middle.</source>
        <translation>Край круга срезает часть рисунка. Уменьшите рисунок или сдвиньте его к середине.</translation>
    </message>
    <message>
        <source>The drawing is so small that people can hardly make it out. Make it larger.</source>
        <translation>Рисунок такой мелкий, что его трудно разглядеть. Увеличьте его.</translation>
    </message>
    <message>
        <source>The drawing does not lie in the middle of the disc. Centre it, unless you want it so.</source>
        <translation>Рисунок лежит не в середине круга. Выровняйте его по центру, если только так не задумано.</translation>
    </message>
    <message>
        <source>The drawing is hard to see on this colour (contrast {ratio} : 1). Choose another colour.</source>
        <translation>На этом цвете рисунок плохо виден (контраст {ratio} : 1). Выберите другой цвет.</translation>
    </message>
    <message>
        <source>On a connected tile the white name is hard to read on this colour ({ratio} : 1). Take a darker one.</source>
        <translation>На подключённой плитке белое название плохо читается на этом цвете ({ratio} : 1). Возьмите цвет потемнее.</translation>
    </message>
    <message>
        <source>The inactive icon looks like the active one. Give it a grey colour or another drawing.</source>
        <translation>Неактивная иконка выглядит как активная. Сделайте её серой или выберите другой рисунок.</translation>
    </message>
    <message>
        <source>The program could not look at this drawing itself. Look at the preview before you register.</source>
        <translation>Программа не смогла сама проверить этот рисунок. Посмотрите на предпросмотр, прежде чем регистрировать.</translation>
    </message>
    <message>
        <source>Without the Cairo library the program cannot look at the drawing. Look at the preview.</source>
        <translation>Без библиотеки Cairo программа не может проверить рисунок. Посмотрите на предпросмотр.</translation>
    </message>
    <message>
        <source>This text holds no SVG. Copy an SVG&apos;s code or its Data URI, then paste it here.</source>
        <translation>В этом тексте нет SVG. Скопируйте код SVG или его Data URI и вставьте сюда.</translation>
    </message>
    <message>
        <source>This is a picture made of pixels, not an SVG. Save or copy the drawing as SVG where it comes from.</source>
        <translation>Это картинка из пикселей, а не SVG. Сохраните или скопируйте рисунок как SVG там, откуда он взят.</translation>
    </message>
    <message>
        <source>This is only an address. Save the picture to this computer, then drop its file here.</source>
        <translation>Это только адрес. Сохраните картинку на этот компьютер и перетащите сюда её файл.</translation>
    </message>
    <message>
        <source>Figma copied this in a format of its own. Choose Copy/Paste as, Copy as SVG there, and paste again.</source>
        <translation>Figma скопировала это в собственном формате. Выберите в ней Copy/Paste as, затем Copy as SVG и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>The drawing program copied no SVG. Export the drawing as SVG there, then drop the file here.</source>
        <translation>Графический редактор скопировал не SVG. Экспортируйте в нём рисунок как SVG и перетащите файл сюда.</translation>
    </message>
    <message>
        <source>The drawing takes {bytes} bytes as a Data URI, and Bitrix24 keeps only {limit}. Use a simpler one.</source>
        <translation>Рисунок занимает {bytes} байт в виде Data URI, а Битрикс24 хранит только {limit}. Возьмите рисунок попроще.</translation>
    </message>
    <message>
        <source>The drawing is large: {bytes} of the {limit} bytes Bitrix24 keeps. A simpler one loads faster.</source>
        <translation>Рисунок большой: {bytes} из {limit} байт, которые хранит Битрикс24. Рисунок попроще загрузится быстрее.</translation>
    </message>
    <message>
        <source>The icon is not a Data URI. It must begin with data:image/svg+xml, and hold the drawing.</source>
        <translation>Иконка записана не как Data URI. Запись должна начинаться с data:image/svg+xml и содержать рисунок.</translation>
    </message>
    <message>
        <source>The icon&apos;s Data URI holds no SVG: it must begin with data:image/svg+xml. Use an SVG file.</source>
        <translation>В Data URI иконки нет SVG: он должен начинаться с data:image/svg+xml. Возьмите файл SVG.</translation>
    </message>
    <message>
        <source>The icon&apos;s Data URI is damaged: its Base64 part cannot be read. Make it again from the SVG.</source>
        <translation>Data URI иконки повреждён: его часть Base64 не читается. Создайте его заново из SVG.</translation>
    </message>
    <message>
        <source>{field} is not written as Bitrix24&apos;s documentation says, so it was left out. Correct it.</source>
        <translation>Параметр {field} записан не так, как указано в документации Битрикс24, поэтому он пропущен. Исправьте его.</translation>
    </message>
    <message>
        <source>{field} should be written true or false. It was read as {read}.</source>
        <translation>Параметр {field} нужно писать как true или false. Он прочитан как {read}.</translation>
    </message>
    <message>
        <source>Bitrix24&apos;s documentation has no parameter “{name}” here. It was left out: check the spelling.</source>
        <translation>В документации Битрикс24 здесь нет параметра «{name}». Он пропущен: проверьте написание.</translation>
    </message>
    <message>
        <source>The file is empty. Choose an SVG file with a drawing in it.</source>
        <translation>Файл пустой. Выберите файл SVG с рисунком.</translation>
    </message>
    <message>
        <source>The file is far too large for an icon. Choose a simple SVG, at best under 20 KB.</source>
        <translation>Файл слишком большой для иконки. Выберите простой SVG, лучше до 20 КБ.</translation>
    </message>
    <message>
        <source>This is a {format} picture, not an SVG, whatever its name says. Ask for the drawing as SVG.</source>
        <translation>Это картинка {format}, а не SVG, что бы ни говорило имя файла. Попросите рисунок в формате SVG.</translation>
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
        <source>The text of the SVG is not UTF-8, so browsers draw nothing. Save it again as UTF-8.</source>
        <translation>Текст SVG не в кодировке UTF-8, поэтому браузеры ничего не рисуют. Сохраните его заново в UTF-8.</translation>
    </message>
    <message>
        <source>The SVG has a mistake in its code, so browsers draw nothing. Export it again.</source>
        <translation>В коде SVG есть ошибка, поэтому браузеры ничего не рисуют. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>The SVG breaks off before its end, so browsers draw nothing. Download or export it again.</source>
        <translation>SVG обрывается раньше конца, поэтому браузеры ничего не рисуют. Скачайте или экспортируйте его заново.</translation>
    </message>
    <message>
        <source>A part of the SVG is opened but not closed, so browsers draw nothing. Export it again.</source>
        <translation>Часть SVG открыта, но не закрыта, поэтому браузеры ничего не рисуют. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>The SVG sets the same property twice, so browsers draw nothing. Remove one of the two.</source>
        <translation>В SVG одно и то же свойство задано дважды, поэтому браузеры ничего не рисуют. Уберите одно из двух.</translation>
    </message>
    <message>
        <source>The SVG holds a bare &amp;, so browsers draw nothing. Write &amp;amp; in its place.</source>
        <translation>В SVG стоит одиночный знак &amp;, поэтому браузеры ничего не рисуют. Поставьте &amp;amp; вместо него.</translation>
    </message>
    <message>
        <source>The SVG does not say that it is one, so browsers draw nothing. Write xmlns=&quot;http://www.w3.org/2000/svg&quot; inside its first &lt;svg&gt;.</source>
        <translation>В SVG не указано, что это SVG, поэтому браузеры ничего не рисуют. Впишите xmlns=&quot;http://www.w3.org/2000/svg&quot; в его первый &lt;svg&gt;.</translation>
    </message>
    <message>
        <source>The xmlns of the SVG is misspelled, so browsers draw nothing. It must be exactly xmlns=&quot;http://www.w3.org/2000/svg&quot;.</source>
        <translation>В SVG неверно написан xmlns, поэтому браузеры ничего не рисуют. Нужно в точности так: xmlns=&quot;http://www.w3.org/2000/svg&quot;.</translation>
    </message>
    <message>
        <source>The file begins with &lt;{name}&gt;, not with &lt;svg&gt;, so it is no SVG. Choose another file.</source>
        <translation>Файл начинается с &lt;{name}&gt;, а не с &lt;svg&gt;, значит, это не SVG. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The SVG uses “{name}:” without explaining it, so browsers draw nothing. Export it again.</source>
        <translation>В SVG есть «{name}:», но не объявлено, что это, поэтому браузеры ничего не рисуют. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>SVG knows no &amp;{name}; so browsers draw nothing. Put the character itself in its place.</source>
        <translation>В SVG нет обозначения &amp;{name}; — браузеры ничего не рисуют. Поставьте вместо него сам символ.</translation>
    </message>
    <message>
        <source>Something follows the end of the SVG, so browsers draw nothing. Delete it after &lt;/svg&gt;.</source>
        <translation>После конца SVG есть что-то ещё, поэтому браузеры ничего не рисуют. Удалите всё, что идёт после &lt;/svg&gt;.</translation>
    </message>
    <message>
        <source>Something stands before &lt;?xml, so browsers draw nothing. Delete it, empty lines too.</source>
        <translation>Перед &lt;?xml есть что-то ещё, поэтому браузеры ничего не рисуют. Удалите это, в том числе пустые строки.</translation>
    </message>
    <message>
        <source>The drawing does not scale, because it has no viewBox: it is cut off where space is small.</source>
        <translation>Рисунок не масштабируется, потому что в нём нет viewBox: там, где мало места, он обрезается.</translation>
    </message>
    <message>
        <source>A part of the drawing lies outside its file ({name}), and Bitrix24 does not load it.</source>
        <translation>Часть рисунка лежит вне его файла ({name}), и Битрикс24 её не загружает.</translation>
    </message>
    <message>
        <source>The drawing holds text, which changes where its font is missing. Turn the text into paths.</source>
        <translation>В рисунке есть текст: без нужного шрифта он выглядит иначе. Превратите текст в контуры.</translation>
    </message>
    <message>
        <source>The drawing carries a script. Bitrix24 never runs it; whatever it draws will be missing.</source>
        <translation>В рисунке есть скрипт. Битрикс24 его не запускает, и того, что он рисует, не будет видно.</translation>
    </message>
    <message>
        <source>The drawing has no colour of its own, so Bitrix24 draws it black.</source>
        <translation>У рисунка нет своего цвета, поэтому Битрикс24 рисует его чёрным.</translation>
    </message>
    <message>
        <source>The drawing holds a {format} picture made of pixels. On sharp screens it may be blurred.</source>
        <translation>Внутри рисунка есть картинка {format} из пикселей. На чётких экранах она может быть размытой.</translation>
    </message>
    <message>
        <source>The SVG has no viewBox. Browsers scale it by its width and height; other programs may not.</source>
        <translation>В SVG нет viewBox. Браузеры масштабируют его по ширине и высоте, а другие программы — не всегда.</translation>
    </message>
    <message>
        <source>The SVG gives its width or height in percent, which says nothing in Bitrix24.</source>
        <translation>Ширина или высота SVG указана в процентах, а в Битрикс24 это ничего не значит.</translation>
    </message>
    <message>
        <source>The SVG begins with a DOCTYPE, which no browser needs.</source>
        <translation>SVG начинается с DOCTYPE, который не нужен ни одному браузеру.</translation>
    </message>
    <message>
        <source>The SVG carries {bytes} bytes that only a drawing program needs.</source>
        <translation>В SVG есть {bytes} байт, которые нужны только графическому редактору.</translation>
    </message>
    <message>
        <source>An invisible rectangle lies over the whole drawing.</source>
        <translation>Весь рисунок накрыт невидимым прямоугольником.</translation>
    </message>
    <message>
        <source>The SVG swells to an enormous text when it is read, so it is refused. Choose another file.</source>
        <translation>При чтении SVG разрастается в огромный текст, поэтому он отклонён. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The SVG repeats its parts so often that browsers hang, so it is refused. Choose a simpler one.</source>
        <translation>SVG повторяет свои части так часто, что браузеры зависают, поэтому он отклонён. Выберите SVG попроще.</translation>
    </message>
    <message>
        <source>The SVG nests its parts more than {limit} deep, so it is refused. Choose a simpler one.</source>
        <translation>Части SVG вложены друг в друга глубже {limit} уровней, поэтому он отклонён. Выберите SVG попроще.</translation>
    </message>
    <message>
        <source>The SVG has more than {limit} parts, so it is refused. Choose a simpler one.</source>
        <translation>В SVG больше {limit} частей, поэтому он отклонён. Выберите SVG попроще.</translation>
    </message>
    <message>
        <source>This computer lacks the Cairo library, so the picture is drawn by the browser engine only.</source>
        <translation>На этом компьютере нет библиотеки Cairo, поэтому изображение рисует только движок браузера.</translation>
    </message>
    <message>
        <source>Drawing took too long and was stopped. Choose a simpler drawing.</source>
        <translation>Рисование заняло слишком много времени и остановлено. Выберите рисунок попроще.</translation>
    </message>
    <message>
        <source>The simple drawing engine cannot draw this SVG. The browser engine may.</source>
        <translation>Простой движок не может нарисовать этот SVG. Движок браузера, возможно, сможет.</translation>
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
        <source>This file was not opened</source>
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
        <source>“{name}” is of a newer version and stays as it is. Choose another name.</source>
        <translation>Файл «{name}» создан в более новой версии и останется как есть. Выберите другое имя.</translation>
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
        <source>Another program changed the file since you opened it. To keep both, cancel and use “Save as”.</source>
        <translation>Другая программа изменила файл после того, как вы его открыли. Чтобы сохранить оба варианта, нажмите «Отмена» и выберите «Сохранить как».</translation>
    </message>
    <message>
        <source>The file as it was before is kept beside it: “{name}”.</source>
        <translation>Прежний файл сохранён рядом: «{name}».</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of this program. You see what this version knows of it; saving makes a copy.</source>
        <translation>Файл «{name}» создан в более новой версии этой программы. Вы видите то, что знает эта версия; при сохранении будет создана копия.</translation>
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
        <source>Not all of “{name}” was read</source>
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
        <source>Without saving, the changes are lost.</source>
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
        <source>Save “{name}” there again?</source>
        <translation>Снова сохранить «{name}» там же?</translation>
    </message>
    <message>
        <source>Somebody moved or deleted the file since you opened it. Your changes are still here.</source>
        <translation>После того как вы открыли файл, его переместили или удалили. Ваши изменения ещё здесь.</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Файл исчез</translation>
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
        <source>Unsaved work of an earlier start is damaged. It is kept in {folder}.</source>
        <translation>Несохранённая работа прошлого запуска повреждена. Она лежит в папке {folder}.</translation>
    </message>
    <message>
        <source>“{name}” is back as it was before the program was interrupted ({time}). It is not saved yet.</source>
        <translation>Коннектор «{name}» восстановлен таким, каким был до сбоя программы ({time}). Он ещё не сохранён.</translation>
    </message>
    <message>
        <source>There is more: start the program once more to see it.</source>
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
        <source>There is unsaved work from an earlier start: “{name}” ({time}).</source>
        <translation>С прошлого запуска осталась несохранённая работа: «{name}» ({time}).</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Новый коннектор</translation>
    </message>
    <message>
        <source>Show it</source>
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
        <translation>(учебный портал)</translation>
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
        <source>Copy a note for your developer</source>
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
        <source>{portal} accepted it, but did not let us read its list to see it there.</source>
        <translation>Портал {portal} принял коннектор, но не дал прочитать свой список, поэтому проверить это не удалось.</translation>
    </message>
    <message>
        <source>It is there: {portal} lists it as “{name}”, with the ID {id}.</source>
        <translation>Коннектор на месте: портал {portal} показывает его в списке как «{name}», ID — {id}.</translation>
    </message>
    <message>
        <source>You find its tile “{name}” in the Contact Center. It carries messages once it is switched on for an open channel: by its tile there, or here.</source>
        <translation>Его плитка «{name}» теперь в Контакт-центре. Сообщения пойдут, когда коннектор включат на открытой линии: через плитку там или прямо здесь.</translation>
    </message>
    <message>
        <source>This was practice on your own computer. To do it for real, connect your Bitrix24 and register again.</source>
        <translation>Это была учёба на вашем компьютере. Чтобы всё было по-настоящему, подключите свой Битрикс24 и зарегистрируйте коннектор ещё раз.</translation>
    </message>
    <message>
        <source>Left for your developer: the settings page has to subscribe to messages (event.bind OnImConnectorMessageAdd). Until then operators&apos; replies do not reach it.</source>
        <translation>Осталось для разработчика: страница настроек должна подписаться на сообщения (event.bind OnImConnectorMessageAdd). До этого ответы операторов до неё не доходят.</translation>
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
        <translation>для учёбы</translation>
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
        <source>Looking at what {portal} has…</source>
        <translation>Смотрим, что есть в портале {portal}…</translation>
    </message>
    <message>
        <source>practice portal</source>
        <translation>учебный портал</translation>
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
        <source>▲ It is in use: switched on for {channels}.</source>
        <translation>▲ Коннектор используется: включён для {channels}.</translation>
    </message>
    <message>
        <source>▲ It was not registered from this computer. If it belongs to another program, Bitrix24 refuses to remove it, or that program stops working.</source>
        <translation>▲ Его зарегистрировали не с этого компьютера. Если он принадлежит другой программе, Битрикс24 не даст его удалить или та программа перестанет работать.</translation>
    </message>
    <message>
        <source>Keep it</source>
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
        <source>Let it scale</source>
        <translation>Масштабировать</translation>
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
        <source>Leave it out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>removal of what lies outside</source>
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
        <source>Draw it white</source>
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
        <source>Put it in</source>
        <translation>Встроить</translation>
    </message>
    <message>
        <source>what lay outside the drawing</source>
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
        <source>Use the portal&apos;s own</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>исправление</translation>
    </message>
    <message>
        <source>Make it smaller…</source>
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
        <source>This is all of it: versions, steps and codes. No key, no sign-in, no file of yours.</source>
        <translation>Это весь отчёт: версии, шаги и коды. В нём нет ни ключей, ни данных для входа, ни ваших файлов.</translation>
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
        <source>This is what Register sends, to the letter. Nothing has been sent yet.</source>
        <translation>Именно это, слово в слово, отправит кнопка «Зарегистрировать». Пока ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>New: {portal} has no connector with this ID yet.</source>
        <translation>Новый: в портале {portal} ещё нет коннектора с таким ID.</translation>
    </message>
    <message>
        <source>An update: {portal} has it as “{name}”. What you send replaces it; its channels stay.</source>
        <translation>Обновление: в портале {portal} это «{name}». То, что вы отправите, заменит его; открытые линии останутся.</translation>
    </message>
    <message>
        <source>The ID is taken: {portal} has it as “{name}”.</source>
        <translation>ID занят: в портале {portal} это «{name}».</translation>
    </message>
    <message>
        <source>The ID is Bitrix24&apos;s own: {portal} has it as “{name}”.</source>
        <translation>Это ID самого Битрикс24: в портале {portal} это «{name}».</translation>
    </message>
    <message>
        <source>New or an update: you may not see the list of connectors in {portal}, so this program cannot tell.</source>
        <translation>Новый или обновление — программа не знает: вам не виден список коннекторов в портале {portal}.</translation>
    </message>
    <message>
        <source>“{name}” was not registered from this computer. If it belongs to another program, registering takes it over, and that program&apos;s messages stop arriving. Go on only if it is yours.</source>
        <translation>Коннектор «{name}» зарегистрирован не с этого компьютера. Если он принадлежит другой программе, регистрация отберёт его у неё, и её сообщения перестанут приходить. Продолжайте, только если он ваш.</translation>
    </message>
    <message>
        <source>“{name}” comes with Bitrix24. Registering under its ID may break it for everybody in {portal}. Choose another ID.</source>
        <translation>Коннектор «{name}» входит в состав Битрикс24. Регистрация под его ID может сломать его для всех в портале {portal}. Выберите другой ID.</translation>
    </message>
    <message>
        <source>If another program has a connector with this ID in {portal}, registering takes it over. Make sure that the ID is yours.</source>
        <translation>Если в портале {portal} есть коннектор другой программы с этим ID, регистрация отберёт его у неё. Убедитесь, что этот ID ваш.</translation>
    </message>
    <message>
        <source>You sent it as “{sent}”, but {portal} lists it as “{name}”: another computer or program has changed it since. Registering replaces that.</source>
        <translation>Вы отправили его как «{sent}», но в портале {portal} он называется «{name}»: с тех пор его изменил другой компьютер или другая программа. Регистрация заменит эти изменения.</translation>
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
        <source>This computer has not sent it before, so it cannot say what changes: {portal} shows nobody what it has stored.</source>
        <translation>С этого компьютера его ещё не отправляли, поэтому неизвестно, что изменится: портал {portal} никому не показывает, что в нём сохранено.</translation>
    </message>
    <message>
        <source>You sent it on {when}, but it is not there any more. It is made anew.</source>
        <translation>Вы отправили его {when}, но его там больше нет. Он будет создан заново.</translation>
    </message>
    <message>
        <source>What changes since you sent it on {when}:</source>
        <translation>Что изменилось с отправки {when}:</translation>
    </message>
    <message>
        <source>Nothing has changed since you sent it on {when}. Sending it again does no harm.</source>
        <translation>С отправки {when} ничего не изменилось. Отправить ещё раз не повредит.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Before it is sent</source>
        <translation>Перед отправкой</translation>
    </message>
    <message>
        <source>“{name}” goes to {portal}</source>
        <translation>«{name}» отправится в портал {portal}</translation>
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
        <source>This is</source>
        <translation>Что это</translation>
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
        <source>Change the ID</source>
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
        <source>A sample to try things out: change anything, or choose New.</source>
        <translation>Пример для знакомства: измените что угодно или нажмите «Новый».</translation>
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
        <source>Twice the pixels, for sharp screens and print</source>
        <translation>Вдвое больше пикселей — для чётких экранов и печати</translation>
    </message>
    <message>
        <source>Real size</source>
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
        <source>For people who decide about the icon and do not have this program.</source>
        <translation>Для тех, кто решает, какой быть иконке, и у кого нет этой программы.</translation>
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
        <source>Sent before</source>
        <translation>Отправленное раньше</translation>
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
        <source>Each connector as it was when a portal accepted it. What is there now is not changed.</source>
        <translation>Каждый коннектор — таким, каким его принял портал. То, что там сейчас, не изменится.</translation>
    </message>
    <message>
        <source>Nothing has been registered yet. What you register is listed here.</source>
        <translation>Пока ничего не зарегистрировано. Здесь появится всё, что вы зарегистрируете.</translation>
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
        <translation>учебный портал</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Looking at the connectors of {portal}…</source>
        <translation>Получаем список коннекторов портала {portal}…</translation>
    </message>
    <message>
        <source>Asking how it is on each open channel…</source>
        <translation>Узнаём состояние на каждой открытой линии…</translation>
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
        <source>Telling {portal} about the account…</source>
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
        <source>No computer on the internet has this name.</source>
        <translation>В интернете нет компьютера с таким именем.</translation>
    </message>
    <message>
        <source>Check the spelling, or set up the name (DNS).</source>
        <translation>Проверьте написание или настройте имя (DNS).</translation>
    </message>
    <message>
        <source>Nobody answers at this address.</source>
        <translation>По этому адресу никто не отвечает.</translation>
    </message>
    <message>
        <source>The web server must listen at port 443, open to the internet.</source>
        <translation>Веб-сервер должен отвечать на порту 443 и быть доступен из интернета.</translation>
    </message>
    <message>
        <source>The page did not answer within 15 seconds.</source>
        <translation>Страница не ответила за 15 секунд.</translation>
    </message>
    <message>
        <source>The page must answer within a few seconds.</source>
        <translation>Страница должна отвечать за несколько секунд.</translation>
    </message>
    <message>
        <source>The connection broke off before the page had come.</source>
        <translation>Соединение прервалось раньше, чем пришла страница.</translation>
    </message>
    <message>
        <source>The server closes the connection in the middle of its answer.</source>
        <translation>Сервер закрывает соединение посреди ответа.</translation>
    </message>
    <message>
        <source>The proxy of your network did not let this program through: not tested.</source>
        <translation>Прокси вашей сети не пропустил эту программу: адрес не проверен.</translation>
    </message>
    <message>
        <source>Please test the address from outside our network.</source>
        <translation>Пожалуйста, проверьте адрес из-за пределов нашей сети.</translation>
    </message>
    <message>
        <source>From here the name leads into a network of its own, so people outside may not reach it.</source>
        <translation>Отсюда это имя ведёт во внутреннюю сеть, поэтому снаружи страница может быть недоступна.</translation>
    </message>
    <message>
        <source>Every operator&apos;s browser must reach the page, also from home: use a public address.</source>
        <translation>Страницу должен открывать браузер каждого оператора, в том числе из дома: возьмите публичный адрес.</translation>
    </message>
    <message>
        <source>The connection is not safe: browsers refuse its certificate.</source>
        <translation>Соединение небезопасно: браузеры не принимают сертификат страницы.</translation>
    </message>
    <message>
        <source>Install a valid certificate, for example of Let&apos;s Encrypt.</source>
        <translation>Установите действительный сертификат, например от Let&apos;s Encrypt.</translation>
    </message>
    <message>
        <source>The page&apos;s certificate has expired; browsers refuse it.</source>
        <translation>Срок действия сертификата страницы истёк, браузеры его не принимают.</translation>
    </message>
    <message>
        <source>Renew the certificate, best of all automatically.</source>
        <translation>Обновите сертификат, а лучше настройте автоматическое обновление.</translation>
    </message>
    <message>
        <source>The page&apos;s certificate is for another name; browsers refuse it.</source>
        <translation>Сертификат страницы выдан на другое имя, браузеры его не принимают.</translation>
    </message>
    <message>
        <source>Install a certificate that names this very host.</source>
        <translation>Установите сертификат именно на это имя сервера.</translation>
    </message>
    <message>
        <source>The page&apos;s certificate comes from nobody whom browsers trust, or is incomplete.</source>
        <translation>Сертификат страницы выдан тем, кому браузеры не доверяют, или неполон.</translation>
    </message>
    <message>
        <source>Use a certificate of a known authority, and send the intermediate certificates along (fullchain).</source>
        <translation>Возьмите сертификат известного центра сертификации и отдавайте вместе с ним промежуточные сертификаты (fullchain).</translation>
    </message>
    <message>
        <source>It sends its visitors on to {target}, which is not secure.</source>
        <translation>Страница перенаправляет посетителей на {target}, а это небезопасный адрес.</translation>
    </message>
    <message>
        <source>Answer at the https address itself, without a redirect to http.</source>
        <translation>Отвечайте прямо по адресу https, без перенаправления на http.</translation>
    </message>
    <message>
        <source>The page refuses the way in which Bitrix24 opens it (POST).</source>
        <translation>Страница не принимает запрос, которым её открывает Битрикс24 (POST).</translation>
    </message>
    <message>
        <source>The page must answer POST like GET (now: {status}).</source>
        <translation>Страница должна отвечать на POST так же, как на GET (сейчас: {status}).</translation>
    </message>
    <message>
        <source>The server answers, but has no page at this address.</source>
        <translation>Сервер отвечает, но по этому адресу страницы нет.</translation>
    </message>
    <message>
        <source>Check the path; POST is answered with {status}.</source>
        <translation>Проверьте путь; на POST приходит ответ {status}.</translation>
    </message>
    <message>
        <source>The page is closed to visitors.</source>
        <translation>Страница закрыта для посетителей.</translation>
    </message>
    <message>
        <source>POST is answered with {status}. No login, firewall or CSRF check may stand before the page: Bitrix24&apos;s POST comes from another site.</source>
        <translation>На POST приходит ответ {status}. Перед страницей не должно быть входа по паролю, файрвола или проверки CSRF: POST от Битрикс24 приходит с другого сайта.</translation>
    </message>
    <message>
        <source>The page has an error of its own.</source>
        <translation>На странице произошла ошибка.</translation>
    </message>
    <message>
        <source>POST with PLACEMENT and PLACEMENT_OPTIONS, without AUTH_ID, is answered with {status}.</source>
        <translation>На POST с PLACEMENT и PLACEMENT_OPTIONS, без AUTH_ID, приходит ответ {status}.</translation>
    </message>
    <message>
        <source>The page does not answer as a page does.</source>
        <translation>Страница отвечает не так, как положено странице.</translation>
    </message>
    <message>
        <source>POST must be answered with 200 (now: {status}).</source>
        <translation>На POST нужно отвечать кодом 200 (сейчас: {status}).</translation>
    </message>
    <message>
        <source>It sends its visitors on to {target}; what Bitrix24 tells the page gets lost on the way.</source>
        <translation>Страница перенаправляет посетителей на {target}; то, что сообщает ей Битрикс24, по дороге теряется.</translation>
    </message>
    <message>
        <source>Answer POST at this very address, without a redirect (now: to {target}).</source>
        <translation>Отвечайте на POST прямо по этому адресу, без перенаправления (сейчас — на {target}).</translation>
    </message>
    <message>
        <source>It sends its visitors in a circle.</source>
        <translation>Страница перенаправляет посетителей по кругу.</translation>
    </message>
    <message>
        <source>Answer POST at this very address, without redirects.</source>
        <translation>Отвечайте на POST прямо по этому адресу, без перенаправлений.</translation>
    </message>
    <message>
        <source>The page answers, but it is empty.</source>
        <translation>Страница отвечает, но она пустая.</translation>
    </message>
    <message>
        <source>The page should show something, also without AUTH_ID.</source>
        <translation>Страница должна что-то показывать и без AUTH_ID.</translation>
    </message>
    <message>
        <source>What comes is no page that a browser shows ({value}).</source>
        <translation>Приходит не страница, которую может показать браузер ({value}).</translation>
    </message>
    <message>
        <source>Send Content-Type: text/html, and no download (now: {value}).</source>
        <translation>Отдавайте Content-Type: text/html, а не файл для скачивания (сейчас: {value}).</translation>
    </message>
    <message>
        <source>The page is far too large.</source>
        <translation>Страница слишком большая.</translation>
    </message>
    <message>
        <source>The answer is larger than 4 MB.</source>
        <translation>Ответ больше 4 МБ.</translation>
    </message>
    <message>
        <source>The answer arrived damaged.</source>
        <translation>Ответ пришёл повреждённым.</translation>
    </message>
    <message>
        <source>The answer&apos;s compression or length is wrong.</source>
        <translation>Сжатие или длина ответа указаны неверно.</translation>
    </message>
    <message>
        <source>The page forbids being shown inside Bitrix24.</source>
        <translation>Страница запрещает показывать себя внутри Битрикс24.</translation>
    </message>
    <message>
        <source>Take off “{value}”, and send Content-Security-Policy: frame-ancestors {origin} instead.</source>
        <translation>Уберите «{value}» и отдавайте вместо этого Content-Security-Policy: frame-ancestors {origin}.</translation>
    </message>
    <message>
        <source>The page may be shown inside other sites, but not inside Bitrix24.</source>
        <translation>Страницу можно показывать внутри других сайтов, но не внутри Битрикс24.</translation>
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
        <source>The address can be reached.</source>
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
        <source>Answers Bitrix24</source>
        <translation>Отвечает на запрос</translation>
    </message>
    <message>
        <source>It answers the way in which Bitrix24 opens it (POST).</source>
        <translation>Страница отвечает на запрос, которым её открывает Битрикс24 (POST).</translation>
    </message>
    <message>
        <source>Inside Bitrix24</source>
        <translation>Внутри Битрикс24</translation>
    </message>
    <message>
        <source>It may be shown inside {origin}.</source>
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

our Open Channels connector “{name}” (ID {id}) for Bitrix24 needs a settings page: Bitrix24 opens it when somebody connects the channel.</source>
        <translation>Здравствуйте!

Нашему коннектору Открытых линий «{name}» (ID {id}) для Битрикс24 нужна страница настроек: Битрикс24 открывает её, когда кто-то подключает канал.</translation>
    </message>
    <message>
        <source>Its address is to be {handler}.</source>
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
        <source>The drawing is as small as it gets: {before} bytes.</source>
        <translation>Меньше рисунок уже не сделать: {before} байт.</translation>
    </message>
    <message>
        <source>{after} instead of {before} bytes, {percent} % less; the picture stays the same.</source>
        <translation>{after} вместо {before} байт, на {percent} % меньше; изображение не меняется.</translation>
    </message>
    <message>
        <source>Without the Cairo library the pictures cannot be compared, so the drawing stays as it is.</source>
        <translation>Без библиотеки Cairo изображения не сравнить, поэтому рисунок остаётся как есть.</translation>
    </message>
    <message>
        <source>Comparing the pictures took too long, so the drawing stays as it is.</source>
        <translation>Сравнение изображений заняло слишком много времени, поэтому рисунок остаётся как есть.</translation>
    </message>
    <message>
        <source>The pictures could not be compared, so the drawing stays as it is.</source>
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
        <source>Make the drawing smaller</source>
        <translation>Уменьшение файла рисунка</translation>
    </message>
    <message>
        <source>Making it smaller, and comparing the two pictures…</source>
        <translation>Уменьшаем файл и сравниваем два изображения…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Use the smaller one</source>
        <translation>Взять уменьшенный</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>smaller drawing</source>
        <translation>уменьшение файла рисунка</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Take over from code</source>
        <translation>Взять из кода</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Paste the code that registers a connector. Nothing of it is run, and no key is kept.</source>
        <translation>Вставьте код, который регистрирует коннектор. Он не выполняется, и никакие ключи из него не сохраняются.</translation>
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
        <source>What was understood</source>
        <translation>Что удалось понять</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
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
        <source>This file was not opened</source>
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
        <source>Bitrix24 cannot show this page yet</source>
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
        <source>Not reached.</source>
        <translation>До этого не дошло.</translation>
    </message>
    <message>
        <source>The test could not be made</source>
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
        <source>Asking…</source>
        <translation>Узнаём…</translation>
    </message>
    <message>
        <source>Name and link…</source>
        <translation>Название и ссылка…</translation>
    </message>
    <message>
        <source>What Bitrix24 shows of the account behind this channel</source>
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
        <source>Not known: the portal was not asked to the end. Look again.</source>
        <translation>Неизвестно: опрос портала не закончен. Проверьте снова.</translation>
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
