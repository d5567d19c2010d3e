/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is the same in every language, and what is said in the words of one. */
JsonNode *record_to_json (const AttacheRecord *record);
JsonNode *record_words_to_json (const AttacheRecord *record);

G_END_DECLS
