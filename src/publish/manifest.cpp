#include "publish/manifest.h"

#include <algorithm>
#include <cstddef>

#include "format/json.h"

namespace publish {

namespace {

void append_digests(std::string& out, std::string_view key, const std::vector<Digest>& digests) {
  out.append("  \"").append(key).append("\": {");
  const char* separator = "\n    ";
  for (const auto& [path, digest] : digests) {
    out += separator;
    format::append_json_quoted(out, path);
    out.append(": \"").append(digest).append("\"");
    separator = ",\n    ";
  }
  out += digests.empty() ? "},\n" : "\n  },\n";
}

void append_environment(std::string& out, const Guarded& environment) {
  format::append_json_quoted(out, environment.name);
  out.append(": {\n      \"protect\": ").append(environment.protect ? "true" : "false");
  out += ",\n      \"secrets\": [";
  const char* separator = "\n        ";
  for (const std::string& secret : environment.secrets) {
    out += separator;
    format::append_json_quoted(out, secret);
    separator = ",\n        ";
  }
  out += environment.secrets.empty() ? "],\n" : "\n      ],\n";
  out += "      \"grants\": [";
  separator = "\n        [";
  for (const auto& [principal, secret] : environment.grants) {
    out += separator;
    format::append_json_quoted(out, principal);
    out += ", ";
    format::append_json_quoted(out, secret);
    out += ']';
    separator = ",\n        [";
  }
  out += environment.grants.empty() ? "]\n    }" : "\n      ]\n    }";
}

}  // namespace

std::string print_manifest(const Manifest& manifest) {
  std::string out = "{\n  \"format\": 1,\n  \"program\": ";
  format::append_json_quoted(out, manifest.program);
  out += ",\n  \"system\": ";
  format::append_json_quoted(out, manifest.system);
  out += ",\n  \"spec\": ";
  format::append_json_quoted(out, manifest.spec);
  out += ",\n";
  if (!manifest.waived_until.empty()) {
    out += "  \"waived_until\": ";
    format::append_json_quoted(out, manifest.waived_until);
    out += ",\n";
  }
  append_digests(out, "inputs", manifest.inputs);
  append_digests(out, "templates", manifest.templates);
  append_digests(out, "files", manifest.files);
  out += "  \"environments\": {";
  const char* separator = "\n    ";
  for (const Guarded& environment : manifest.environments) {
    out += separator;
    append_environment(out, environment);
    separator = ",\n    ";
  }
  out += manifest.environments.empty() ? "}\n}\n" : "\n  }\n}\n";
  return out;
}

std::string_view find_digest(const std::vector<Digest>& sorted, std::string_view path) {
  const auto found = std::ranges::lower_bound(sorted, path, {}, &Digest::first);
  return found != sorted.end() && found->first == path ? std::string_view(found->second)
                                                       : std::string_view();
}

}  // namespace publish
