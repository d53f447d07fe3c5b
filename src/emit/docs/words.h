#pragma once

#include <cstddef>
#include <string>

#include "plan/plan.h"

namespace emit::docs {

// The sentences and phrases of the pages.

// Which tool creates the secrets.
std::string creator(terms::Provision provision);
// The description of a secret, and its owner if it is not the system's.
std::string about(const plan::Plan& plan, const plan::Secret& secret);
// The notes on a secret: rotation, key, replicas, deletion. One sentence each.
std::string remarks(const plan::Secret& secret);
// A principal, and its description.
std::string who(const plan::Principal& principal);
// What a policy is attached to.
std::string identity(const plan::Principal& principal);
// Why a principal has a grant.
std::string why(terms::Provision provision, plan::Reason reason, std::string_view service);
// … if the grant is by tag.
std::string by_tag(const plan::ReaderTag& tag);
// What a variable contains.
std::string contents(terms::Deliver deliver);
// Where a field's initial value comes from.
std::string first_value(const plan::Field& field);
// A number as 1,234.
std::string grouped(std::size_t number);
// US cents as $1,234.50.
std::string dollars(std::size_t cents);
// How often a value is fetched in a month of 31 days, at most, if it is kept for so many seconds …
std::size_t requests_of_month(int cache_seconds);
// … and what so many requests cost, rounded up to a cent.
std::string request_dollars(std::size_t requests);

}  // namespace emit::docs
