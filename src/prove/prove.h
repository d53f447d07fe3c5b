#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace prove {

// Holds every policy document of the plan against the spec, in each environment against every
// secret of every environment and against names that look like them: what a document allows is read
// from the document alone, what it should allow from the spec alone. One grant too many or too few
// is a mistake of secretgen's own and is reported as such. The cost grows with the documents and
// the secrets, not with their product.
void run(const model::Spec& spec, const plan::Plan& plan, diag::Sink& sink);

// The rule behind it.
std::span<const diag::RuleView> rules();

}  // namespace prove
