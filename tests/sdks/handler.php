<?php

// A handler of events on PHP's own server: PHP itself reads the form, and an answer is confirmed with the stand-in for
// CRest. Each event is added to the file EVENTS as a line of JSON.
require __DIR__ . '/crest.php';

if (($_POST['auth']['application_token'] ?? '') !== getenv('APPLICATION_TOKEN')) {
    http_response_code(403);
    return;
}
if ($_POST['event'] === 'ONIMCONNECTORMESSAGEADD') {
    ['CONNECTOR' => $connector, 'LINE' => $line, 'MESSAGES' => $messages] = $_POST['data'];
    foreach ($messages as $message) {
        $confirmed = ['im' => $message['im'], 'message' => ['id' => ['out-1']], 'chat' => $message['chat']];
        CRest::call('imconnector.send.status.delivery', [
            'CONNECTOR' => $connector,
            'LINE' => $line,
            'MESSAGES' => [$confirmed],
        ]);
    }
}
file_put_contents(getenv('EVENTS'), json_encode($_POST) . "\n", FILE_APPEND);
