//! All SQL of this room. Costs and keys are of everybody; what a member bears, pays and says of itself is its own, and who has an
//! account in a statement sees the statement.

mod basis;
mod cost;
mod invoice;
mod member;
mod statement;

pub use basis::bases;
pub use cost::{
    STATEMENTS as COST_STATEMENTS, Sought, costs_within, pools, voucher, vouchers, vouchers_after, vouchers_named,
    vouchers_within,
};
pub(crate) use cost::{keep_plan, keep_pool, keep_vouchers, plan};
pub use invoice::{STATEMENTS as INVOICE_STATEMENTS, Whole, addresses, invoice, invoices, taxes};
pub(crate) use invoice::{issued_in, keep_address, keep_invoice, keep_tax};
pub use member::{STATEMENTS as MEMBER_STATEMENTS, advances, declared, own_figures, paper};
pub(crate) use member::{billed, keep_advances, keep_declared, keep_own_figure, keep_paper};
pub use statement::{STATEMENTS, closed_to, record, records};
pub(crate) use statement::{drop_drafts, keep_record, keep_release};
