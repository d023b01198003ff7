#!/usr/bin/env bash
# Put the signing certificate from the environment into a keychain of its own; without one, say so and go on.
set -euo pipefail
if [ -z "${CERTIFICATE:-}" ]; then
    echo "No certificate: the app will be signed for this Mac alone"
    exit 0
fi
keychain="$RUNNER_TEMP/signing.keychain-db"
secret=$(openssl rand -hex 24)
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -lut 5400 "$keychain"
security unlock-keychain -p "$secret" "$keychain"
base64 --decode <<<"$CERTIFICATE" >"$RUNNER_TEMP/certificate.p12"
security import "$RUNNER_TEMP/certificate.p12" -P "$PASSWORD" -t cert -f pkcs12 -k "$keychain" -T /usr/bin/codesign
rm "$RUNNER_TEMP/certificate.p12"
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application: .*\)"/\1/p' | head -1)
echo "MACOS_SIGNING_IDENTITY=$identity" >>"$GITHUB_ENV"
if [ -n "${APPLE_ID:-}" ]; then
    xcrun notarytool store-credentials release --apple-id "$APPLE_ID" --team-id "$TEAM" --password "$APP_PASSWORD"
    echo "MACOS_NOTARY_PROFILE=release" >>"$GITHUB_ENV"
fi
