/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-programme.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is the same in every language, and what is said in the words of one. */
JsonNode *programme_to_json (const AttacheProgramme *programme);
JsonNode *programme_words_to_json (const AttacheProgramme *programme);

G_END_DECLS
