#include "schema/keys.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "terms/delivery.h"
#include "terms/local_format.h"
#include "terms/provision.h"
#include "terms/target.h"
#include "terms/value.h"

namespace {

using Words = std::set<std::string>;
using Json = nlohmann::json;

Words words(std::span<const std::string_view> from) { return {from.begin(), from.end()}; }

Json published_schema() {
  std::ifstream file(std::string(SECRETGEN_SOURCE_DIR) + "/docs/secrets.spec.schema.json");
  return Json::parse(file);
}

// The keys of every map with a closed set of them, by the map's place in the file.
std::map<std::string, Words> published_keys() {
  std::map<std::string, Words> found;
  const Json flat = published_schema().flatten();
  const std::string closed = "/additionalProperties";
  for (const auto& [place, value] : flat.items()) {
    if (!place.ends_with(closed) || value != false) {
      continue;
    }
    const std::string map = place.substr(0, place.size() - closed.size());
    const Json properties =
        published_schema().at(Json::json_pointer(map)).value("properties", Json::object());
    for (const auto& [key, ignored] : properties.items()) {
      found[map].insert(key);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("docs/secrets.spec.schema.json has the keys of the language") {
  std::map<std::string, Words> known{
      {"", words(schema::kTopKeys)},
      {"/properties/local", words(schema::kLocalKeys)},
      {"/properties/conventions", words(schema::kConventionKeys)},
      {"/properties/conventions/properties/rotation", words(schema::kRotationConventionKeys)},
      {"/properties/conventions/properties/excused/items", words(schema::kExcuseKeys)},
      {"/properties/excluded/items", words(schema::kExcludedKeys)},
      {"/properties/waivers/items", words(schema::kWaiverKeys)},
      {"/$defs/replicas/items/oneOf/1", words(schema::kReplicaKeys)},
      {"/$defs/deletion", words(schema::kDeletionKeys)},
      {"/$defs/environment", words(schema::kEnvironmentKeys)},
      {"/$defs/generate", words(schema::kGenerateKeys)},
      {"/$defs/field", words(schema::kFieldKeys)},
      {"/$defs/rotation", words(schema::kRotationKeys)},
      {"/$defs/settings", words(schema::kSettingKeys)},
      {"/$defs/secret", words(schema::kSecretKeys)},
      {"/$defs/read/oneOf/1", words(schema::kReadKeys)},
      {"/$defs/principalRead/oneOf/1", words(schema::kPrincipalReadKeys)},
      {"/$defs/service", words(schema::kServiceKeys)},
      {"/$defs/principal", words(schema::kPrincipalKeys)},
      {"/$defs/reference", words(schema::kReferenceKeys)},
      {"/$defs/reference/properties/names/items", words(schema::kReferenceNameKeys)},
  };
  for (const terms::TargetTraits& target : terms::kTargets) {
    known["/properties/targets"].insert(std::string(target.name));
    const std::string place = target.runtime_code
                                  ? "/$defs/accessors"
                                  : "/properties/targets/properties/" + std::string(target.name);
    known[place] = words(schema::target_keys(target));
  }
  CHECK(published_keys() == known);
}

TEST_CASE("docs/secrets.spec.schema.json has the words of the language") {
  const std::map<std::string, std::span<const std::string_view>> known{
      {"/properties/provision", terms::kProvisions},
      {"/properties/local/properties/format", terms::kLocalFormats},
      {"/$defs/field/properties/format", terms::kFieldFormats},
      {"/$defs/read/oneOf/1/properties/deliver", terms::kDelivers},
      {"/$defs/service/properties/platform", terms::kPlatforms},
      {"/$defs/service/properties/by", terms::kBys},
  };
  const Json published = published_schema();
  for (const auto& entry : known) {
    // In Clang 14, a lambda, such as the one of CAPTURE, cannot use a structured binding.
    const std::string& place = entry.first;
    CAPTURE(place);
    const auto found = published.at(Json::json_pointer(place)).at("enum").get<Words>();
    CHECK(found == words(entry.second));
  }
}
