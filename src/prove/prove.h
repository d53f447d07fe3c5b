#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace prove {

// The proof of the policies: what they allow is exactly what the spec grants.
//
// A policy that is too wide works, so nobody notices it. That is why a mistake in `lower` must not
// be able to prove itself right: what is granted is derived a second time, and every document is
// read back before anything is written.
//
//   spec ─► Expected (expected.h, spec_secrets.h) ─► Rights of a principal ─┐
//                                                                           ├─► equal, or SG9001
//   documents ─► DocumentReader (granted.h, key_frame.h) ─► Granted ────────┘
//
// Both sides number secrets and keys by a Universe (universe.h), so that sorted lists are compared.
// They use nothing of `lower`; of AWS they use the facts in aws/ and the evaluator.
//
// How a document is read
// - Each statement is about secrets, a key, a rotation function, or GetRandomPassword. Mixed kinds,
//   unknown actions and unexpected conditions are refused.
// - A pattern is looked up where only the suffix is open, else compared with the ARNs that begin
//   like it. None of the names that look like the secret's (neighbours.h) may match.
// - A statement about a key must have the form that secretgen writes. The evaluator is asked
//   whether it allows the intended use and refuses all others (key_frame.h), once for each form.
// - Tags are read from the secrets of the plan (tagged.h), since that is where AWS will find them.
//
// Promises
// - Each environment is checked against the secrets and replicas of all environments.
// - A grant too many, a grant too few and a missing or surplus principal are internal errors. At
//   most ten are reported.
// - The cost grows with the documents and the secrets, not with their product.
//
// Rejected
// - Asking the evaluator about every principal, action and secret: a product.
// - A solver: it decides a far larger language than the few forms that are written.
// - Goldens alone: they say nothing about the next spec.
void run(const model::Spec& spec, const plan::Plan& plan, diag::Sink& sink);

// The rule behind it.
std::span<const diag::RuleView> rules();

}  // namespace prove
