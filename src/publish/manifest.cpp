#include "publish/manifest.h"

#include <algorithm>

#include "json/writer.h"

namespace publish {

namespace {

void print_digests(json::Writer& out, std::string_view key, const std::vector<Digest>& digests) {
  out.key(key).begin_object();
  for (const auto& [path, digest] : digests) {
    out.key(path).string(digest);
  }
  out.end_object();
}

void print_environment(json::Writer& out, const Guarded& environment) {
  out.key(environment.name).begin_object();
  out.key("protect").boolean(environment.protect);
  out.key("secrets").begin_array();
  for (const std::string& secret : environment.secrets) {
    out.string(secret);
  }
  out.end_array();
  out.key("grants").begin_array();
  for (const auto& [principal, secret] : environment.grants) {
    out.begin_line_array().string(principal).string(secret).end_array();
  }
  out.end_array().end_object();
}

}  // namespace

std::string print_manifest(const Manifest& manifest) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("format").integer(kManifestFormat);
  out.key("program").string(manifest.program);
  out.key("system").string(manifest.system);
  out.key("spec").string(manifest.spec);
  if (!manifest.waived_until.empty()) {
    out.key("waived_until").string(manifest.waived_until);
  }
  print_digests(out, "inputs", manifest.inputs);
  print_digests(out, "templates", manifest.templates);
  print_digests(out, "files", manifest.files);
  out.key("environments").begin_object();
  for (const Guarded& environment : manifest.environments) {
    print_environment(out, environment);
  }
  out.end_object().end_object();
  out.finish();
  return text;
}

std::string_view find_digest(const std::vector<Digest>& sorted, std::string_view path) {
  const auto found = std::ranges::lower_bound(sorted, path, {}, &Digest::first);
  return found != sorted.end() && found->first == path ? std::string_view(found->second)
                                                       : std::string_view();
}

}  // namespace publish
