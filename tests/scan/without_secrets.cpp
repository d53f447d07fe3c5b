#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "labelled.h"
#include "random_text.h"

namespace labelled {

namespace {

constexpr std::size_t kLinesOfEach = 40;

// Placeholders for random text, generated again for each line:
//   {hex N} {b64 N} {b62 N} {dec N} {uuid}
constexpr std::array<std::string_view, 62> kShapes{
    // Digests and ids.
    "commit {hex 40}",
    "sha256: {hex 64}",
    R"("sha256": "{hex 64}",)",
    "image: registry.example.com/shop@sha256:{hex 64}",
    "etag: \"{hex 32}\"",
    "key: {hex 64}",
    "cache-key-{hex 32}",
    R"("integrity": "sha512-{b64 86}==",)",
    "example.com/module v1.{dec 2}.0 h1:{b64 43}=",
    "checksum = \"{hex 64}\"",
    "    --hash=sha256:{hex 64} \\",
    "resolution: {integrity: sha512-{b64 86}==}",
    "id: {uuid}",
    "token: {uuid}",
    "request_id={uuid} status=200",
    "kms_key_id: arn:aws:kms:eu-west-1:111122223333:key/{uuid}",
    "password_hash: $2b$12${b62 53}",
    "passwordHash: \"{hex 64}\"",
    "secret_sha256: {hex 64}",
    "token_fingerprint = \"{hex 40}\"",
    "publicKey: MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{b64 32}",
    "public_key = \"{b64 43}=\"",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b64 43} someone@laptop",
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB{b64 300} deploy key",
    R"(-----BEGIN CERTIFICATE-----\n{b64 64}\n{b64 64}\n-----END CERTIFICATE-----)",
    "-----BEGIN PUBLIC KEY-----\\n{b64 64}\\n-----END PUBLIC KEY-----",
    "<img src=\"data:image/png;base64,iVBORw0KGgo{b64 400}=\">",
    "background: url(data:image/gif;base64,R0lGODlh{b64 120});",
    "{b64 76}",
    "{hex 64}  dist/app-1.{dec 1}.0.tar.gz",
    "SecretId: shop/prod/database-{b62 6}",
    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/prod/api-key-{b62 6}",
    "secret_arn: \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-{b62 6}\"",
    "security_groups: [sg-{hex 17}, sg-{hex 17}]",
    "subnet-{hex 17}",
    "AROA{b32 17}",
    "account: \"{dec 12}\"",
    "color: #{hex 6};",
    "at 2026-11-{dec 2}T10:{dec 2}:00Z",
    "token_expires_at: \"2026-11-2{dec 1}T10:00:00.{dec 6}Z\"",
    "phone: +49 {dec 3} {dec 7}",
    "traceparent: 00-{hex 32}-{hex 16}-01",
    "secret_version: {uuid}",
    "secret_id = \"{uuid}\"",
    "api_key_id: {b62 20}",
    "access_key_id = var.key{dec 3}",
    "client_secret_name: shop-client-{b62 8}",
    "aws_secret_access_key = ${AWS_SECRET_{dec 2}}",
    "password: ${{ secrets.DB_PASSWORD_{dec 2} }}",
    "password: '{{resolve:secretsmanager:shop/prod/db{dec 2}:SecretString:password}}'",
    "password = random_password.db{dec 2}.result",
    "token = get_token(user{dec 4})",
    "const token = await client.getToken{dec 1}(user.id{dec 2});",
    "password: os.environ[\"DB{dec 2}_PASSWORD\"]",
    "api_key=$(pass show shop/api{dec 2})",
    "postgres://app:${DB_PASSWORD_{dec 1}}@db{dec 2}.internal/shop",
    "postgres://postgres:postgres@db{dec 2}:5432/postgres",
    "https://example.com/a/{hex 32}?v={dec 8}",
    "foo_{b62 20}_{b62 12}",
    "secret-{dec 4}-name-of-service-v{dec 1}",
    "/* {b62 44} */",
    "mod.{b62 8}.chunk.js?{hex 20}",
};

// Texts that name the place of a value, from documentation, specs and guides.
constexpr std::array<std::string_view, 96> kTexts{
    "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
    "aws_access_key_id = AKIAI44QH8DHBEXAMPLE",
    "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "OPENAI_API_KEY=sk-proj-your-actual-openai-api-key",
    R"("DATABASE_URL": "postgresql://user:password@host/db")",
    "make secrets-update-stripe STRIPE_API_KEY=sk_test_xxx",
    R"("stripe_secret_key_dev": "sk_test_...",)",
    R"("stripe_secret_key_prod": "sk_live_...",)",
    R"("stripe_webhook_secret_dev": "whsec_...",)",
    R"(- **Content**: `{"api_key": "sk_test_..." or "sk_live_..."}`)",
    "make secrets-update-stripe STRIPE_API_KEY=sk_test_your_key_here",
    "  STRIPE_WEBHOOK_SECRET=whsec_your_secret_here",
    R"(    --secret-string '{"api_key":"sk_test_NEW_KEY"}' \)",
    "SLACK_WEBHOOK=https://hooks.slack.com/services/YOUR/WEBHOOK/URL",
    "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
    "SLACK_BOT_TOKEN=xoxb-your-bot-token",
    "SLACK_BOT_TOKEN=xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx",
    "GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "GITHUB_TOKEN=ghp_abcdefghijklmnopqrstuvwxyz0123456789",
    "token: glpat-xxxxxxxxxxxxxxxxxxxx",
    "token: glpat-your_token_goes_here",
    "SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
    "GOOGLE_API_KEY=AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
    "TWILIO_AUTH_TOKEN=your_auth_token",
    "TWILIO_ACCOUNT_SID=ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "TWILIO_ACCOUNT_SID=AC00000000000000000000000000000000",
    "auth_token: 0123456789abcdef0123456789abcdef",
    "DB_PASSWORD=changeme",
    "DB_PASSWORD=change-me-123456",
    "DB_PASSWORD=CHANGE_ME_2024",
    "password: replace-with-real-password-1",
    "password: <your-password-1>",
    "password: \"********\"",
    "password: xxxxxxxxxxxx1",
    "password: test-password-12345",
    "password: example-Password-1",
    "api_key: dummy-api-key-0001",
    "api_key: fake_key_1234567890",
    "api_key: \"insert-key-1-here\"",
    "secret: not-a-secret-1234-test",
    "JWT_SECRET=your-256-bit-secret",
    "JWT_SECRET=your_jwt_secret_key_here_min_32_chars",
    "secret: abcdefghijklmnop1234567890",
    "secret: 1234567890abcdefghij",
    "client_secret: ${CLIENT_SECRET}",
    "client_secret: $CLIENT_SECRET_1",
    "client_secret: %CLIENT_SECRET_1%",
    "client_secret: @CLIENT_SECRET_1@",
    "client_secret: {client_secret_1}",
    "client_secret: !Ref ClientSecret1",
    "client_secret = var.client_secret_v2",
    "client_secret = data.aws_secret.client2.value",
    "client_secret = module.secrets2.client_secret",
    "secret_name = \"shop-prod-db2-credentials\"",
    "secretName: shop-prod-db2-tls1",
    "token_url: https://auth2.example.com/oauth2/v2/token",
    "token_type: bearer2",
    "token = request.headers2.token1",
    "tokenizer: cl100k_base",
    "max_tokens: 4096",
    "next_token = response2.next_token1",
    "password_policy: min12-upper1-digit1",
    "password_file: /run/secrets/db2_password",
    "PASSWORD_STORE_DIR=/home/app2/.password-store1",
    "password_length = 32",
    "key: us-east-1-prod-2-primary",
    "partition_key: customer2_id1",
    "sort_key = \"order1#item2\"",
    "public_key_path: keys/deploy2.pub1",
    "private_key_file: ~/.ssh/id_ed25519",
    "ssh_key_name: deploy-key-2024",
    "kms_key: alias/shop-prod-key1",
    "keyboard: qwerty12345",
    "monkey: banana12345x",
    "credentials: include",
    "credential_process = aws-vault2 exec prod1",
    "--secret-id shop/prod/db2-password1",
    "aws secretsmanager get-secret-value --secret-id shop/prod/stripe2",
    "Authorization: Bearer <token1>",
    "Authorization: Bearer $TOKEN1",
    "Authorization: Bearer {{ token1 }}",
    R"(headers["Authorization"] = f"Bearer {token2}")",
    "password: str = Field(min_length=12)",
    "def check_password(self, password1: str) -> bool:",
    "if password == other_password2:",
    "passwordInput2 = document.getElementById('password-input-2')",
    "redis://localhost:6379/0",
    "redis://:password@localhost:6379/0",
    "mysql://root:root@127.0.0.1/db1",
    "https://user:pass@example.com/x1",
    "git clone https://oauth2:${TOKEN1}@gitlab.example.com/a.git",
    "amqp://guest:guest@rabbit1:5672",
    "-----BEGIN RSA PRIVATE KEY-----\\n...\\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\\nYOUR_KEY\\n-----END PRIVATE KEY-----",
    "npm_config_registry=https://registry.example.com/npm_packages_2",
    "//registry.example.com/:_authToken=${NPM_TOKEN}",
};

// Every line of the specs of the repository: real systems, with their placeholders.
void add_specs(std::vector<Line>& lines) {
  const std::filesystem::path root = std::filesystem::path(SECRETGEN_SOURCE_DIR) / "specs";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        lines.push_back({line, "", "spec"});
      }
    }
  }
}

}  // namespace

std::string filled(std::string_view shape, Random& random) {
  std::string text;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const std::size_t close = shape.find('}', i);
    const std::string_view place = shape[i] == '{' ? shape.substr(i + 1, close - i - 1) : "";
    const std::size_t space = place.find(' ');
    const std::string_view alphabet = place.substr(0, space);
    const auto make = [&](std::string_view of) {
      text += random.text(of, std::stoul(std::string(place.substr(space + 1))));
      i = close;
    };
    if (alphabet == "uuid") {
      text += random.uuid();
      i = close;
    } else if (alphabet == "hex") {
      make(kHex);
    } else if (alphabet == "b64") {
      make(kBase64);
    } else if (alphabet == "b62") {
      make(kBase62);
    } else if (alphabet == "b32") {
      make(kBase32);
    } else if (alphabet == "dec") {
      make(kDigits);
    } else {
      text += shape[i];
    }
  }
  return text;
}

std::vector<Line> without_secrets(std::uint64_t seed) {
  Random random(seed);
  std::vector<Line> lines;
  for (const std::string_view shape : kShapes) {
    for (std::size_t i = 0; i < kLinesOfEach; ++i) {
      lines.push_back({filled(shape, random), "", std::string(shape)});
    }
  }
  for (const std::string_view text : kTexts) {
    lines.push_back({std::string(text), "", std::string(text)});
  }
  add_specs(lines);
  return lines;
}

}  // namespace labelled
