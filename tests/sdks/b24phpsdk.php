<?php

// A stand-in for Bitrix24's PHP SDK, as its vendor/autoload.php: the few of its classes that the code that is
// handed over uses, with their signatures. Like the real ones they send JSON.
declare(strict_types=1);

namespace Symfony\Component\HttpFoundation {
    final class Request
    {
        public static function createFromGlobals(): static
        {
            return new static();
        }
    }
}

namespace Bitrix24\SDK\Core\Credentials {
    final class ApplicationProfile
    {
        public static function initFromArray(array $appProfile): self
        {
            foreach (['CLIENT_ID', 'CLIENT_SECRET', 'SCOPE'] as $name) {
                $appProfile["BITRIX24_PHP_SDK_APPLICATION_{$name}"] ?? throw new \InvalidArgumentException($name);
            }
            return new self();
        }
    }
}

namespace Bitrix24\SDK\Core\Response {
    final class Response
    {
        public function __construct(private readonly array $answer)
        {
        }

        public function getResponseData(): static
        {
            return $this;
        }

        public function getResult(): array
        {
            return (array) $this->answer['result'];
        }
    }
}

namespace Bitrix24\SDK\Services {
    use Bitrix24\SDK\Core\Credentials\ApplicationProfile;
    use Bitrix24\SDK\Core\Response\Response;
    use Symfony\Component\HttpFoundation\Request;

    final class Core
    {
        public function call(string $apiMethod, array $parameters = []): Response
        {
            $body = json_encode($parameters + ['auth' => getenv('TOKEN')], JSON_THROW_ON_ERROR);
            $curl = curl_init('https://' . getenv('PORTAL') . "/rest/{$apiMethod}");
            curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
            curl_setopt($curl, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
            curl_setopt($curl, CURLOPT_POSTFIELDS, $body);
            return new Response(json_decode(curl_exec($curl), true, 512, JSON_THROW_ON_ERROR));
        }
    }

    final class ServiceBuilder
    {
        public function __construct(public readonly Core $core)
        {
        }
    }

    final class ServiceBuilderFactory
    {
        public static function createServiceBuilderFromPlacementRequest(
            Request $placementRequest,
            ApplicationProfile $applicationProfile
        ): ServiceBuilder {
            return new ServiceBuilder(new Core());
        }
    }
}
