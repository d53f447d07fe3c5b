#include <array>
#include <functional>
#include <string_view>

#include "labelled.h"
#include "random_text.h"

namespace labelled {

namespace {

using Maker = std::function<std::string(Random&)>;

struct Format {
  std::string_view kind;
  Maker make;
};

constexpr std::size_t kLinesOfEach = 20;
constexpr std::size_t kLinesOfNamed = 60;

std::string base62(std::uint32_t value) {
  std::string digits;
  for (int i = 0; i < 6; ++i) {
    digits.insert(digits.begin(), kBase62[value % 62]);
    value /= 62;
  }
  return digits;
}

// With a table, unlike the program, so that both do not share a bug.
std::uint32_t crc32(std::string_view text) {
  static const auto kTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
      std::uint32_t value = byte;
      for (int bit = 0; bit < 8; ++bit) {
        value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
      }
      table[byte] = value;
    }
    return table;
  }();
  std::uint32_t value = ~std::uint32_t{0};
  for (const char c : text) {
    value = (value >> 8U) ^ kTable[(value ^ static_cast<unsigned char>(c)) & 0xffU];
  }
  return ~value;
}

std::string base64url(std::string_view bytes) {
  std::string text;
  std::uint32_t bits = 0;
  unsigned count = 0;
  constexpr std::string_view kDigitsOfIt =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (const char c : bytes) {
    bits = (bits << 8U) | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) {
      text += kDigitsOfIt[(bits >> (count - 6)) & 63U];
    }
  }
  if (count > 0) {
    text += kDigitsOfIt[(bits << (6 - count)) & 63U];
  }
  return text;
}

std::string json_web_token(Random& random) {
  return base64url(R"({"alg":"HS256","typ":"JWT"})") + "." +
         base64url(R"({"sub":")" + random.text(kDigits, 9) + R"(","iat":1732)" +
                   random.text(kDigits, 6) + "}") +
         "." + random.text(kUrl, 43);
}

// A literal, then a body.
Maker plain(std::string_view literal, std::string_view alphabet, std::size_t size) {
  return [=](Random& random) { return std::string(literal) + random.text(alphabet, size); };
}

Maker checked(std::string_view literal) {
  return [=](Random& random) {
    const std::string body = random.text(kBase62, 30);
    return std::string(literal) + body + base62(crc32(body));
  };
}

const std::vector<Format>& formats() {
  static const std::vector<Format> kFormats{
      {"aws-access-key-id", plain("AKIA", kBase32, 16)},
      {"aws-access-key-id", plain("ASIA", kBase32, 16)},
      {"aws-bedrock-key", plain("ABSK", kBase64, 128)},
      {"github", checked("ghp_")},
      {"github", checked("gho_")},
      {"github", checked("ghs_")},
      {"github", checked("ghu_")},
      {"github", checked("ghr_")},
      {"github-app",
       [](Random& r) { return "ghs_" + r.text(kDigits, 7) + "_" + json_web_token(r); }},
      {"github-fine",
       [](Random& r) { return "github_pat_" + r.text(kBase62, 22) + "_" + r.text(kBase62, 59); }},
      {"npm", checked("npm_")},
      {"npm-legacy", [](Random& r) { return "_authToken=" + r.uuid(); }},
      {"gitlab", plain("glpat-", kUrl, 20)},
      {"gitlab-routable",
       [](Random& r) {
         return "glpat-" + r.text(kUrl, 27) + "." + r.text(kBase36, 2) + r.text(kBase36, 7);
       }},
      {"gitlab-trigger", plain("glptt-", kHex, 40)},
      {"gitlab", plain("gldt-", kUrl, 20)},
      {"gitlab", plain("glft-", kUrl, 20)},
      {"gitlab", plain("glsoat-", kUrl, 20)},
      {"gitlab", plain("glffct-", kUrl, 20)},
      {"gitlab", plain("glimt-", kUrl, 25)},
      {"gitlab", plain("glagent-", kUrl, 50)},
      {"gitlab", plain("gloas-", kUrl, 64)},
      {"gitlab", plain("GR1348941", kUrl, 20)},
      {"slack-bot",
       [](Random& r) {
         return "xoxb-" + r.text("123456789", 12) + "-" + r.text("123456789", 13) + "-" +
                r.text(kBase62, 24);
       }},
      {"slack-user",
       [](Random& r) {
         return "xoxp-" + r.text("123456789", 12) + "-" + r.text("123456789", 12) + "-" +
                r.text("123456789", 12) + "-" + r.text(kHex, 32);
       }},
      {"slack-app",
       [](Random& r) {
         return "xapp-1-A" + r.text("0123456789ABCDEFGHJK", 10) + "-" + r.text("123456789", 13) +
                "-" + r.text(kHex, 64);
       }},
      {"slack-webhook",
       [](Random& r) {
         return "hooks.slack.com/services/T" + r.text(kBase32, 10) + "/B" + r.text(kBase32, 10) +
                "/" + r.text(kBase62, 24);
       }},
      {"slack-workflow",
       [](Random& r) {
         return "hooks.slack.com/workflows/T" + r.text(kBase32, 10) + "/A" + r.text(kBase32, 10) +
                "/" + r.text("123456789", 18) + "/" + r.text(kBase62, 24);
       }},
      {"slack-legacy",
       [](Random& r) { return "xoxo-" + r.text("123456789", 12) + "-" + r.text(kHex, 32); }},
      {"slack-configuration", plain("xoxe.xoxp-1-", kBase62, 163)},
      {"stripe", plain("sk_live_", kBase62, 24)},
      {"stripe-client",
       [](Random& r) { return "pi_" + r.text(kBase62, 24) + "_secret_" + r.text(kBase62, 25); }},
      {"stripe", plain("rk_live_", kBase62, 99)},
      {"stripe-test", plain("sk_test_", kBase62, 24)},
      {"stripe-webhook", plain("whsec_", kBase62, 32)},
      {"sendgrid", [](Random& r) { return "SG." + r.text(kUrl, 22) + "." + r.text(kUrl, 43); }},
      {"twilio-sid", plain("SK", kHex, 32)},
      {"mailgun", plain("key-", kHex, 32)},
      {"mailchimp", [](Random& r) { return r.text(kHex, 32) + "-us" + r.text("123456789", 1); }},
      {"telegram", [](Random& r) { return r.text("123456789", 10) + ":AA" + r.text(kUrl, 33); }},
      {"openai",
       [](Random& r) {
         return "sk-proj-" + r.text(kUrl, 74) + "T3Blbk" + "FJ" + r.text(kUrl, 74);
       }},
      {"openai-legacy",
       [](Random& r) {
         return "sk-" + r.text(kBase62, 20) + "T3Blbk" + "FJ" + r.text(kBase62, 20);
       }},
      {"anthropic", [](Random& r) { return "sk-ant-admin01-" + r.text(kUrl, 93) + "AA"; }},
      {"anthropic", [](Random& r) { return "sk-ant-api03-" + r.text(kUrl, 93) + "AA"; }},
      {"huggingface", plain("hf_", kBase62, 34)},
      {"google", plain("AIza", kUrl, 35)},
      {"azure", [](Random& r) { return "AccountKey=" + r.text(kBase64, 86) + "=="; }},
      {"databricks", plain("dapi", kHex, 32)},
      {"digitalocean", plain("dop_v1_", kHex, 64)},
      {"cloudflare", [](Random& r) { return "cfut_" + r.text(kBase62, 40) + r.text(kHex, 8); }},
      {"cloudflare", [](Random& r) { return "cfat_" + r.text(kBase62, 40) + r.text(kHex, 8); }},
      {"cloudflare-ca",
       [](Random& r) { return "v1.0-" + r.text(kHex, 24) + "-" + r.text(kHex, 146); }},
      {"docker", plain("dckr_pat_", kUrl, 27)},
      {"pypi", plain("pypi-AgEIcHlwaS5vcmc", kUrl, 130)},
      {"heroku", plain("HRKU-AA", kUrl, 58)},
      {"shopify", plain("shpat_", kHex, 32)},
      {"shopify", plain("shpss_", kHex, 32)},
      {"square", plain("sq0csp-", kUrl, 43)},
      {"linear", plain("lin_api_", kBase62, 40)},
      {"sentry", plain("sntryu_", kHex, 64)},
      {"digitalocean", plain("doo_v1_", kHex, 64)},
      {"vault", plain("hvs.", kUrl, 95)},
      {"vault", plain("hvb.", kUrl, 160)},
      {"terraform-cloud",
       [](Random& r) { return r.text(kBase62, 14) + ".atlasv1." + r.text(kUrl, 67); }},
      {"age", plain("AGE-SECRET-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)},
      {"jwt", json_web_token},
      {"private-key",
       [](Random& r) {
         return std::string("-----BEGIN RSA PRIVATE") + " KEY-----\\n" + r.text(kBase64, 64) +
                "\\n" + r.text(kBase64, 64) + "\\n-----END RSA PRIVATE" + " KEY-----";
       }},
  };
  return kFormats;
}

// Where a token may occur; @ marks its place. The names do not reveal anything.
constexpr std::array<std::string_view, 16> kPlaces{
    "SETTING=@",
    "export VALUE_OF_IT=\"@\"",
    "setting: @",
    "  setting: '@'  # of the shop",
    R"("setting": "@",)",
    "const setting = \"@\";",
    "https://example.com/call?x=1&v=@&y=2",
    "curl -H \"Authorization: Bearer @\" https://example.com",
    "Use @ to sign in.",
    "setting = \"@\"",
    "<setting>@</setting>",
    R"({\"setting\":\"@\"})",
    "# @",
    "first\\n@\\nlast",
    "| it | `@` |",
    "setting%3D@",
};

// Values that only their name reveals.
std::string random_value(Random& random) {
  switch (random.below(6)) {
    case 0:
      return random.text(kBase62, random.between(16, 24));
    case 1:
      return random.text(kHex, 32);
    case 2:
      return random.text(kHex, 64);
    case 3:
      return random.text(kBase36, random.between(20, 40));
    case 4:
      return random.text(kUrl, random.between(32, 64));
    default:
      return random.text(kBase62, random.between(12, 16));
  }
}

constexpr std::array<std::string_view, 18> kNames{
    "DB_PASSWORD",       "db_password",   "apiKey",          "API_KEY",           "client_secret",
    "clientSecret",      "JWT_SECRET",    "auth_token",      "STRIPE_SECRET_KEY", "access-token",
    "SECRET_KEY_BASE",   "redis_passwd",  "adminPassword",   "encryption_key",    "signing-key",
    "ACCESS_TOKEN_PROD", "webhookSecret", "service.password"};

constexpr std::array<std::string_view, 14> kNamedPlaces{
    "$=@",
    "export $='@'",
    "$: @",
    "$: \"@\"  # of the shop",
    R"("$": "@",)",
    "const $ = \"@\";",
    "$ := `@`",
    "app --$ @ --verbose",
    "app --$=@",
    "<$>@</$>",
    R"({\"$\":\"@\"})",
    R"(os.environ["$"] = "@")",
    "$: str = \"@\"",
    R"(setenv("$", "@", 1);)",
};

std::string in_place(std::string_view place, std::string_view name, std::string_view value) {
  std::string text;
  for (const char c : place) {
    if (c == '$') {
      text += name;
    } else if (c == '@') {
      text += value;
    } else {
      text += c;
    }
  }
  return text;
}

void add_named(std::vector<Line>& lines, Random& random, std::string_view kind,
               std::span<const std::string_view> names, const Maker& make, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string value = make(random);
    const std::string_view place = kNamedPlaces[i % kNamedPlaces.size()];
    lines.push_back({in_place(place, random.one(names), value), value, std::string(kind)});
  }
}

}  // namespace

std::vector<Line> bare_tokens(std::uint64_t seed) {
  Random random(seed);
  std::vector<Line> lines;
  for (const Format& format : formats()) {
    for (std::size_t i = 0; i < kLinesOfEach; ++i) {
      const std::string secret = format.make(random);
      lines.push_back({secret, secret, std::string(format.kind)});
    }
  }
  return lines;
}

std::vector<Line> with_secrets(std::uint64_t seed) {
  Random random(seed);
  std::vector<Line> lines;
  std::size_t place = 0;
  for (const Line& token : bare_tokens(seed + 1)) {
    const std::string_view where = kPlaces[place++ % kPlaces.size()];
    lines.push_back({in_place(where, {}, token.secret), token.secret, token.kind});
  }
  add_named(lines, random, "named", kNames, random_value, 6 * kLinesOfNamed);
  constexpr std::array<std::string_view, 2> kAws{"aws_secret_access_key", "SecretAccessKey"};
  add_named(lines, random, "aws-secret-key", kAws, plain("", kBase64, 40), kLinesOfNamed);
  constexpr std::array<std::string_view, 2> kTwilio{"TWILIO_AUTH_TOKEN", "authToken"};
  add_named(lines, random, "twilio-auth-token", kTwilio, plain("", kHex, 32), kLinesOfNamed);
  constexpr std::array<std::string_view, 1> kSession{"AWS_SESSION_TOKEN"};
  add_named(lines, random, "aws-session-token", kSession, plain("FwoGZXIvYXdzE", kBase64, 300),
            kLinesOfNamed);
  constexpr std::array<std::string_view, 6> kSchemes{"postgres", "postgresql",  "mysql",
                                                     "rediss",   "mongodb+srv", "amqps"};
  for (std::size_t i = 0; i < kLinesOfNamed; ++i) {
    const std::string password = random.text(kBase62, random.between(12, 24));
    const std::string url = std::string(random.one(kSchemes)) + "://app:" + password + "@db" +
                            random.text(kDigits, 2) + ".internal:5432/shop";
    lines.push_back({in_place(kPlaces[i % kPlaces.size()], {}, url), password, "url-password"});
  }
  return lines;
}

}  // namespace labelled
