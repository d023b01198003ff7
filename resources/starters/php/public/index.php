<?php

/* The addresses that Bitrix24 and the messenger call. Serve this folder alone: the others aren't for the web. */

declare(strict_types=1);

namespace Handler;

foreach (['App', 'Bitrix24', 'Messenger'] as $class) {
    require __DIR__ . "/../src/$class.php";
}

$bitrix24 = new Bitrix24(Bitrix24::settings(getenv()));
$app = new App($bitrix24, new Messenger($bitrix24->settings['data_folder']));
$path = basename((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$key = array_change_key_case(getallheaders())['authorization'] ?? '';
[$status, $text, $headers, $work] = $app->answer($_SERVER['REQUEST_METHOD'], $path, $_POST, $key);
http_response_code($status);
array_map(header(...), $headers);
echo $text;
if ($work !== null) {
    // Bitrix24 delays the events of slow handlers: where PHP can, it answers before the work.
    ignore_user_abort(true);
    function_exists('fastcgi_finish_request') && fastcgi_finish_request();
    $work();
}
