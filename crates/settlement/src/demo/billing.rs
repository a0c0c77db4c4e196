//! The example's invoices: addresses, tax rules, and the third quarter of 2019 invoiced. Addresses, numbers and the account are
//! invented; the tax rules are examples, not advice.

use agreement::demo::*;
use base::{Day, MemberId, Result, Writing};

use super::Story;
use crate::invoice::leitweg::Leitweg;
use crate::invoice::tax::{Rule, Tax, Treatment};
use crate::invoice::{Address, Billing, Seller};
use crate::statement::Kind;
use crate::{acts, store};

const REIMBURSED: &str =
    "Nicht steuerbar: Kostenerstattung unter juristischen Personen des öffentlichen Rechts (§ 2b UStG)";

/// Name and coarse address of the Leitweg-ID.
const BUYERS: [(MemberId, &str, &str, &str); 7] = [
    (GIFHORN, "Landkreis Gifhorn", "Gifhorn", "03151"),
    (WITTINGEN, "Stadt Wittingen", "Wittingen", "03151040"),
    (SASSENBURG, "Gemeinde Sassenburg", "Sassenburg", "03151025"),
    (BROME, "Samtgemeinde Brome", "Brome", "031515402"),
    (ISENBUETTEL, "Samtgemeinde Isenbüttel", "Isenbüttel", "031515404"),
    (MEINERSEN, "Samtgemeinde Meinersen", "Meinersen", "031515405"),
    (HANKENSBUETTEL, "Samtgemeinde Hankensbüttel", "Hankensbüttel", "031515403"),
];

pub(super) async fn tell(story: &Story<'_>) -> Result<()> {
    let prepare = async |w: &mut Writing| {
        for pool in store::pools(w).await? {
            let tax = Tax { treatment: Treatment::OutsideScope, rate: 0, note: REIMBURSED.into() };
            acts::set_tax(w, &Rule { pool: pool.code, from: Day::of(2017, 1, 1), tax }).await?;
        }
        acts::set_address(w, MemberId::ASSOCIATION, &sender()).await?;
        for (member, name, city, coarse) in BUYERS {
            let leitweg = Leitweg::of(coarse, "IT").map(|leitweg| leitweg.to_string()).unwrap_or_default();
            acts::set_address(w, member, &billing(name, city, leitweg)).await?;
        }
        Ok(())
    };
    story.on(Day::of(2019, 11, 28), TREASURER, prepare).await?;
    let bill = async |w: &mut Writing| {
        let records = store::records(w).await?;
        let quarter = records.iter().find(|one| one.statement.head.kind == Kind::Quarter && one.released.is_some());
        match quarter {
            Some(quarter) => acts::bill(w, quarter.id).await.map(drop),
            None => Ok(()),
        }
    };
    story.on(Day::of(2019, 11, 29), TREASURER, bill).await.map(drop)
}

fn billing(name: &str, city: &str, leitweg: String) -> Billing {
    let address = Address {
        name: name.into(),
        street: "Rathausplatz 1".into(),
        postcode: "00000".into(),
        city: city.into(),
        email: "rechnung@beispiel.example".into(),
    };
    let [contact, phone, tax_number, iban] = [const { String::new() }; 4];
    Billing { seller: Seller { address, contact, phone, tax_number, iban }, leitweg }
}

fn sender() -> Billing {
    let mut billing = billing("IT-Verbund, beim Landkreis Gifhorn", "Gifhorn", String::new());
    let seller = &mut billing.seller;
    seller.contact = "Abrechnung des IT-Verbunds".into();
    seller.phone = "+49 5371 00000".into();
    seller.tax_number = "00/000/00000".into();
    seller.iban = "DE02120300000000202051".into();
    billing
}
