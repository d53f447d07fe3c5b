#include "emit/iam/emit.h"

#include <string>
#include <utility>

#include "emit/policy_document.h"
#include "json/writer.h"

namespace emit::iam {

namespace {

std::string policy_file(const plan::ManagedPolicy& policy) {
  std::string text;
  json::Writer out(text);
  append_policy(out, policy.document);
  out.finish();
  return text;
}

void emit(const plan::Plan& plan, const render::Templates& /*templates*/, base::FileSink& files) {
  for (const plan::Environment& environment : plan.environments) {
    const plan::TargetPlace& place = environment.target(terms::Target::Iam);
    if (!place.wanted) {
      continue;
    }
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::ManagedPolicy& policy : principal.policies) {
        files.add({place.directory + "/" + policy.file + ".json", policy_file(policy)});
      }
    }
  }
}

}  // namespace

constexpr Emitter kEmitter{.summary = "policy documents, one for each principal",
                           .target = terms::Target::Iam,
                           .emit = emit};

}  // namespace emit::iam
