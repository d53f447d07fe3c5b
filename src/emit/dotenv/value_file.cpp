#include "emit/dotenv/value_file.h"

#include "emit/dotenv/about.h"
#include "format/hcl.h"
#include "json/writer.h"

namespace emit::dotenv {

std::string json_example(const plan::LocalFile& file) {
  constexpr std::size_t kUsualSize = 64;
  std::string text;
  text.reserve(file.keys.size() * kUsualSize);
  json::Writer out(text);
  out.begin_object();
  for (const plan::LocalKey& key : file.keys) {
    out.key(key.name).string(key.example);
  }
  out.end_object().finish();
  return text;
}

std::string tfvars_example(const plan::Plan& plan, const plan::LocalFile& file) {
  constexpr std::size_t kUsualSize = 160;
  std::string text;
  text.reserve(file.keys.size() * kUsualSize);
  format::HclWriter out(text);
  out.comment(plan.header).blank();
  out.comment("Example of " + file.path +
              ". Copy it there, fill it in and keep it out of version control.\n"
              "Terraform uses a value only for the first version of a secret.");
  for (const plan::LocalKey& key : file.keys) {
    out.blank().comment(about(plan, file, key));
    out.attribute_string(key.name, key.example);
  }
  out.finish();
  return text;
}

}  // namespace emit::dotenv
