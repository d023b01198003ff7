<?php

// Beside crest.php, whose settings.php holds the application's ID and key.
require_once __DIR__ . '/crest.php';

$result = CRest::call(
    'imconnector.register',
    [
        'ID' => 'canary_bird',
        'NAME' => 'Птица 🐦 “A&B”',
        'ICON' => [
            'DATA_IMAGE' => 'data:image/svg+xml,%3C?xml%20version=%221.0%22%20encoding=%22UTF-8%22?%3E%0A%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2024%2024%22%3E%0A%20%20%3Ctitle%3E%D0%9F%D1%82%D0%B8%D1%86%D0%B0%20%E9%B3%A5%20%26amp;%20%E2%80%9Cbird%E2%80%9D%3C/title%3E%0A%20%20%3Cpath%20fill=%22%23fff%22%20d=%22M2%2012%2012%202l10%2010-10%2010z%22/%3E%0A%3C/svg%3E%0A',
            'COLOR' => '#1a73e8',
            'SIZE' => '64% auto',
            'POSITION' => '50% 40%',
        ],
        'PLACEMENT_HANDLER' => 'https://example.com/settings?from=птица',
        'ICON_DISABLED' => [
            'DATA_IMAGE' => 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2024%2024%22%3E%3Cpath%20fill=%22%23a8adb4%22%20d=%22M2%2012%2012%202l10%2010-10%2010z%22/%3E%3C/svg%3E%0A',
            'COLOR' => '#ebeff2',
            'SIZE' => '32px',
            'POSITION' => 'left',
        ],
        'DEL_EXTERNAL_MESSAGES' => false,
        'EDIT_INTERNAL_MESSAGES' => false,
        'DEL_INTERNAL_MESSAGES' => false,
        'NEWSLETTER' => false,
        'NEED_SYSTEM_MESSAGES' => false,
        'NEED_SIGNATURE' => false,
        'CHAT_GROUP' => true,
        'COMMENT' => "Чат о птицах 🐦: “birds”,\nzweite Zeile.\n",
    ]
);
print_r($result);
