<?php

/*
 * The addresses that Bitrix24 and the messenger call. Serve this folder alone: the others aren't for the web.
 *
 * /install    Bitrix24, when the application is saved     /settings   the connector's settings page, in a frame
 * /events     what operators do                           /messenger  what customers write
 * /health     whether everything is well
 */

declare(strict_types=1);

use Handler\App;
use Handler\Bitrix24;
use Handler\Messenger;

foreach (['App', 'Bitrix24', 'Messenger'] as $class) {
    require __DIR__ . "/../src/$class.php";
}

$bitrix24 = new Bitrix24(Bitrix24::settings(getenv()));
$app = new App($bitrix24, new Messenger($bitrix24->settings['folder']));
$path = basename((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$key = $_SERVER['HTTP_AUTHORIZATION'] ?? '';
[$status, $text, $headers, $work] = $app->answer($_SERVER['REQUEST_METHOD'], $path, $_POST, $key);
ignore_user_abort(true);
http_response_code($status);
foreach ($headers as $header) {
    header($header);
}
echo $text;
if ($work !== null) {
    // Bitrix24 delays the events of slow handlers: where PHP can, it answers before the work.
    function_exists('fastcgi_finish_request') && fastcgi_finish_request();
    $work();
}
