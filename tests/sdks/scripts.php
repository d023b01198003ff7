<?php

// `php scripts.php SCRIPT…` runs scripts one after the other, in one process.
foreach (array_slice($argv, 1) as $script) {
    (static function (string $script): void {
        require $script;
    })($script);
}
