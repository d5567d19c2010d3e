/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-dates.h"
#include "text/attache-record-line.h"
#include "text/attache-record-private.h"

G_BEGIN_DECLS

AttacheDoubt *attache_record_add_doubt (AttacheReading  *reading,
                                        AttacheDoubtKind kind,
                                        guint            number,
                                        const char      *what);
void          attache_record_offer_number (AttacheDoubt *doubt,
                                           guint         item,
                                           guint         paragraph);
void          attache_record_offer_text (AttacheDoubt *doubt);
void          attache_record_find_joined (AttacheReading *reading,
                                          const char     *text,
                                          guint           number,
                                          guint           expected);

gboolean attache_date_span_is_wrong (const AttacheDateSpan *span);
void     attache_record_doubt_date (AttacheReading *reading,
                                    guint           number);

G_END_DECLS
