/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-pool.h"
#include "sandbox/attache-worker-request.h"

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_WORKER_SEAT_EMPTY,
  ATTACHE_WORKER_SEAT_OPENING,
  ATTACHE_WORKER_SEAT_FREE,
  ATTACHE_WORKER_SEAT_BUSY,
} AttacheWorkerSeatState;

#define ATTACHE_TYPE_WORKER_SEAT (attache_worker_seat_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerSeat, attache_worker_seat, ATTACHE, WORKER_SEAT, GObject)

/* What becomes of a seat, told to the document. @error is NULL for success; @sizes, @result and @error are borrowed. */
typedef struct
{
  void (*opened) (AttacheWorkerSeat *seat,
                  GArray            *sizes,
                  const GError      *error,
                  gpointer           user_data);
  void (*done) (AttacheWorkerSeat    *seat,
                AttacheWorkerRequest *request,
                GObject              *result,
                const GError         *error,
                gpointer              user_data);
} AttacheWorkerSeatFuncs;

AttacheWorkerSeat     *attache_worker_seat_new (AttacheWorkerPool            *pool,
                                                const AttacheWorkerSeatFuncs *funcs,
                                                gpointer                      user_data);
void                   attache_worker_seat_open (AttacheWorkerSeat *self,
                                                 int                fd,
                                                 const char        *password);
void                   attache_worker_seat_run (AttacheWorkerSeat    *self,
                                                AttacheWorkerRequest *request);
AttacheWorkerRequest  *attache_worker_seat_vacate (AttacheWorkerSeat *self);
AttacheWorkerSeatState attache_worker_seat_get_state (AttacheWorkerSeat *self);
gint64                 attache_worker_seat_get_started (AttacheWorkerSeat *self);
gint64                 attache_worker_seat_get_time_left (AttacheWorkerSeat *self,
                                                          guint              allowed);
gboolean               attache_worker_seat_is_urgent (AttacheWorkerSeat *self);
gboolean               attache_worker_seat_is_in_background (AttacheWorkerSeat *self);
gsize                  attache_worker_seat_measure (AttacheWorkerSeat *self);

G_END_DECLS
