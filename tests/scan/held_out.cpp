// Contexts and near misses that were collected after the scanner was written, from the syntax of
// the file formats that they represent. They are scored separately. What the scanner missed at
// first has since been added to it (docs/scan.md).

#include <array>
#include <string_view>
#include <utility>

#include "labelled.h"
#include "random_text.h"

namespace labelled {

namespace {

constexpr std::size_t kLinesOfEach = 30;

// VALUE is replaced by a token that its own format identifies.
constexpr std::array<std::string_view, 20> kTokenPlaces{
    "ENV SETTING=VALUE",
    "ARG SETTING=\"VALUE\"",
    "  - name: SETTING\n    value: VALUE",
    "setting.of.it=VALUE",
    "<add key=\"Setting\" value=\"VALUE\" />",
    "String setting = \"VALUE\";",
    "var setting = @\"VALUE\";",
    "let setting: &str = \"VALUE\";",
    "$setting = 'VALUE';",
    "2026-11-20 10:11:12 INFO called with VALUE as setting",
    "curl -u VALUE: https://api.shop.internal/v1",
    "shop,prod,VALUE,2026-11-20",
    "run: deploy --setting VALUE",
    "    \"args\": [\"--setting\", \"VALUE\"]",
    "Setting: VALUE\r",
    "{\"a\":1,\"b\":{\"c\":[\"VALUE\"]}}",
    "+setting=VALUE",
    "-  setting: \"VALUE\"",
    "[VALUE](https://example.com)",
    "git clone https://oauth2:"
    "VALUE@git.shop.internal/shop.git",
};

// NAME is a name, VALUE a value that only this name identifies.
constexpr std::array<std::string_view, 16> kNamedPlaces{
    "ENV NAME=VALUE",
    "ENV NAME VALUE",
    "NAME = \"VALUE\" # toml",
    "shop.NAME=VALUE",
    "private static final String NAME = \"VALUE\";",
    "let NAME: &str = \"VALUE\";",
    "$this->NAME = 'VALUE';",
    "self.NAME = 'VALUE'",
    "{ NAME: 'VALUE' },",
    "set NAME=VALUE",
    "setx NAME \"VALUE\"",
    "  - NAME=VALUE",
    "Server=db1;User Id=shop;NAME=VALUE;Encrypt=true",
    "config[:NAME] = 'VALUE'",
    "+  NAME: \"VALUE\"",
    "variable = { NAME = \"VALUE\" }",
};

constexpr std::array<std::string_view, 12> kNames{
    "DATABASE_PASSWORD", "dbPassword",     "RABBITMQ_PASS",      "x_api_key",
    "client_secret",     "SESSION_SECRET", "slackToken",         "github_token",
    "smtp_password",     "appSecret",      "SUPERUSER_PASSWORD", "encryptionKey"};

// As in without_secrets.cpp; here near misses of tokens, and generated files.
constexpr std::array<std::string_view, 34> kNearMisses{
    // Too short, too long, or of the wrong alphabet.
    "AKIA{dec 16}",
    "class=\"sk-{hex 8} sk-chase\"",
    "sk-circle{dec 1} sk-child",
    "ghp_{b62 12}",
    "const npm_{b62 9} = 1;",
    "glpat-{dec 4}",
    "SG.{hex 8}",
    "eyJ{b62 30}",
    "hf_{b62 6}",
    "task-key-{hex 8}",
    "xoxb-{dec 4}",
    "SK{hex 12}",
    "AC{hex 8}",
    "shpat-{hex 32}",
    // Generated files.
    "tree {hex 40}\nparent {hex 40}\nauthor A <a@example.com> {dec 10} +0100",
    "100644 blob {hex 40}\tsrc/main.cpp",
    "  version \"{dec 1}.{dec 2}.0\"\n  resolved \"https://registry.yarnpkg.com/a/-/a-1.tgz#{hex "
    "40}\"",
    "\"sha1-{b64 27}=\"",
    "Cargo.lock: checksum = \"{hex 64}\"",
    "golang.org/x/crypto v0.{dec 2}.0/go.mod h1:{b64 43}=",
    "!function(e,t){var n={hex 6};e.k=t(n)}(this,function(e){return e.key===\"k{dec 2}\"});",
    "!function(t){t.token=t.token||{};var r=t.key,n=\"{hex 6}\"}(window);",
    "sourceMappingURL=data:application/json;base64,{b64 200}",
    "AAAAB3NzaC1kc3MAAACBA{b64 160}",
    "{hex 2}:{hex 2}:{hex 2}:{hex 2}:{hex 2}:{hex 2}:{hex 2}:{hex 2}",
    "SHA256:{b64 43}",
    "\"ETag\": \"\\\"{hex 32}\\\"\"",
    "i-{hex 17} ami-{hex 17} vol-{hex 17}",
    "ObjectId(\"{hex 24}\")",
    "X-Amzn-Trace-Id: Root=1-{hex 8}-{hex 24}",
    "secretsmanager:VersionId: {uuid}",
    "\"SecretArn\": \"arn:aws:secretsmanager:eu-north-1:{dec 12}:secret:shop/prod/db-{b62 6}\"",
    "password_reset_url: https://shop.internal/reset?id={uuid}",
    "tokenId: {uuid}",
};

std::string in_place(std::string place, std::string_view name, std::string_view value) {
  for (const auto& [word, text] : {std::pair(std::string_view("NAME"), name), {"VALUE", value}}) {
    if (const std::size_t at = place.find(word); at != std::string::npos) {
      place.replace(at, word.size(), text);
    }
  }
  return place;
}

}  // namespace

std::vector<Line> held_out(std::uint64_t seed) {
  Random random(seed);
  std::vector<Line> lines;
  std::size_t place = 0;
  for (const Line& token : bare_tokens(seed)) {
    const std::string where(kTokenPlaces[place++ % kTokenPlaces.size()]);
    lines.push_back({in_place(where, {}, token.secret), token.secret, token.kind});
  }
  for (const std::string_view named : kNamedPlaces) {
    for (std::size_t i = 0; i < kLinesOfEach; ++i) {
      const std::string value = random.text(kBase62, random.between(16, 40));
      lines.push_back(
          {in_place(std::string(named), random.one(kNames), value), value, std::string(named)});
    }
  }
  for (const std::string_view shape : kNearMisses) {
    for (std::size_t i = 0; i < kLinesOfEach; ++i) {
      lines.push_back({filled(shape, random), "", std::string(shape)});
    }
  }
  return lines;
}

}  // namespace labelled
