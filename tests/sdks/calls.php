<?php

// Makes calls with the stand-in for CRest: standard input is a JSON list of [method, parameters], standard output
// the list of what was answered.
require __DIR__ . '/crest.php';

$answers = [];
foreach (json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR) as [$method, $params]) {
    $answers[] = CRest::call($method, $params);
}
echo json_encode($answers, JSON_THROW_ON_ERROR);
