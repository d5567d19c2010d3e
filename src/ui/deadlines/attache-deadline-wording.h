/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-deadline.h"

G_BEGIN_DECLS

/* Where a dated thing stands on the page, in order. */
typedef enum
{
  ATTACHE_DUE_OVERDUE,
  ATTACHE_DUE_NEXT,
  ATTACHE_DUE_LATER,
  ATTACHE_DUE_PAST,
  ATTACHE_DUE_DONE,
  ATTACHE_DUE_NO_DAY,
  ATTACHE_DUE_APART,
} AttacheDue;

#define ATTACHE_N_DUE (ATTACHE_DUE_APART + 1)

/* Somebody must act, or the subject comes back; the rest is only worth knowing. */
gboolean    attache_deadline_is_duty (AttacheDeadline *deadline);
AttacheDue  attache_deadline_sort_out (AttacheDeadline *deadline,
                                       GDateTime       *now);
const char *attache_due_get_heading (AttacheDue due);

/* Borrowed. Who must act, unless what is due begins by naming them at length; NULL where there is nothing to say. */
const char *attache_deadline_get_kind_label (AttacheDeadline *deadline);
const char *attache_deadline_get_asked (AttacheDeadline *deadline);

/* Owned; NULL where there is nothing to say. */
char       *attache_deadline_dup_when (AttacheDeadline *deadline);
char       *attache_deadline_dup_local (AttacheDeadline *deadline);
char       *attache_deadline_dup_until (AttacheDeadline *deadline,
                                        GDateTime       *now);
char       *attache_deadline_dup_short (AttacheDeadline *deadline,
                                        GDateTime       *now);
const char *attache_deadline_get_until_tone (AttacheDeadline *deadline,
                                             GDateTime       *now);

G_END_DECLS
